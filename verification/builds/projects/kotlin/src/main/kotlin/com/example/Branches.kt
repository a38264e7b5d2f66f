package com.example

import dev.howdah.annotations.*

/** What all stacks of the house have in common. */
@PatroniCluster(dcs = Dcs(ttl = 40, loopWait = 10, retryTimeout = 10))
@HaProxy
annotation class House

/** Stacks of the branches. */
class Branches {
    @House
    @SwarmStack(name = "branch-north")
    @PatroniCluster(patroniYml = """log:
  level: INFO
""")
    @Etcd
    object North
}
