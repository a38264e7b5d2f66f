package com.example;

import com.example.library.InventoryStack;

/** An application that connects to two stacks. */
public final class Application {
    private Application() {}

    /** Says where to. */
    public static void main(String[] arguments) {
        System.out.println(OrdersDatabaseStack.NAME + " and " + InventoryStack.NAME);
    }
}
