package dev.howdah.processor.render;

import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.List;

/** Names of the services that {@code compose.local.yaml} has and {@code compose.yaml} has not. */
final class LocalNames {
    private LocalNames() {}

    /** The service that hands out secrets and files. */
    static String files(Stack stack) {
        return free("files", others(stack));
    }

    /** The only member of an etcd that takes the place of an existing one. */
    static String etcd(Stack stack) {
        return free("etcd", others(stack));
    }

    /** A member's service, from 1 on. */
    static String member(Stack stack, int number) {
        return stem(stack.patroni().members().service(), stack, others(stack)) + number;
    }

    /** What backs a member up, from 1 on. */
    static String backup(Stack stack, int number) {
        List<String> others = others(stack);
        for (int i = 1; i <= stack.patroni().members().count(); i++) {
            others.add(member(stack, i));
        }
        return stem(stack.pgBackRest().orElseThrow().service(), stack, others) + number;
    }

    /** A name with which a number for each member is nobody else's. */
    private static String stem(String name, Stack stack, List<String> others) {
        String stem = name;
        for (int i = 1; i <= stack.patroni().members().count(); i++) {
            if (others.contains(stem + i)) {
                stem = free(stem + "-", others);
                i = 0;
            }
        }
        return stem;
    }

    private static String free(String name, List<String> others) {
        String free = name;
        while (others.contains(free)) {
            free += "-";
        }
        return free;
    }

    private static List<String> others(Stack stack) {
        List<String> names = new ArrayList<>(stack.etcd().services());
        if (stack.haProxy().isPresent()) {
            names.add(stack.haProxy().get().service());
        }
        if (stack.pgBouncer().isPresent()) {
            names.add(stack.pgBouncer().get().service());
        }
        if (stack.pgAdmin().isPresent()) {
            names.add(stack.pgAdmin().get().service());
        }
        return names;
    }
}
