package com.example

/** Where the application finds its database; without the processor there is no such class. */
internal const val STACK = OrdersDatabaseStack.NAME
