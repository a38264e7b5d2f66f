/** Three stacks: a whole one as teams run it today, the smallest useful one, and a hardened one for production. */
package dev.howdah.example;
