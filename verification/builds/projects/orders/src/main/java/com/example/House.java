package com.example;

import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.PatroniCluster;

/** What all stacks of the house have in common. */
@PatroniCluster(dcs = @Dcs(ttl = 40, loopWait = 10, retryTimeout = 10))
@HaProxy
@interface House {}
