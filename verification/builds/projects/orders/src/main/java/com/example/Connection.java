package com.example;

/** Where the application finds its database; without the processor there is no such class. */
final class Connection {
    static final String STACK = OrdersDatabaseStack.NAME;

    private Connection() {}
}
