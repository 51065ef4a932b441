package org.beret.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What this machine has to fulfil before anything is made: the folder of the courses is there, those of the database file and the keys
 * can be written to and have room, and the port is free.
 */
record PlaceConditions(ConfigurableEnvironment environment) {

    /** A database of one classroom grows by less in a year; below it the first list may not fit. */
    static final long ROOM = 50L * 1024 * 1024;

    /**
     * Checks all of it.
     *
     * @throws UnsafeStart for the first condition that is not fulfilled
     */
    void check() {
        checkCourses();
        new DatabaseSettings(environment).file().ifPresent(file -> {
            checkFolder("the database", file);
            checkRoom(folderOf(file), folderOf(file).toFile().getUsableSpace());
        });
        checkFolder("the key that signs certificates", Path.of(environment.getProperty("beret.certificates.key", "")));
        checkFolder("the key of the second factor", Path.of(environment.getProperty("beret.second-factor.key", "")));
        checkPort();
    }

    private void checkCourses() {
        var courses = environment.getProperty("beret.courses", "");
        if (!courses.isEmpty() && !Files.isDirectory(Path.of(courses))) {
            throw new UnsafeStart(
                    "There is no folder " + Path.of(courses).toAbsolutePath() + " with courses.",
                    "Start in the folder that has it, or name its place with --beret.courses=<folder>.");
        }
    }

    private static void checkFolder(String what, Path file) {
        var folder = folderOf(file);
        var isThere = Files.exists(file);
        if (isThere ? !Files.isReadable(file) : !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            throw new UnsafeStart(
                    "The account that runs Beret may not " + (isThere ? "read" : "write") + " the file of " + what
                            + ", " + file.toAbsolutePath() + ".",
                    "Give the folder " + folder
                            + " to this account, or name another place; a relative one is looked for in the folder of"
                            + " the start.");
        }
    }

    static void checkRoom(Path folder, long free) {
        if (free < ROOM) {
            throw UnsafeStart.passing(
                    "The disk of the database is full: %,d MB are free in %s.".formatted(free >> 20, folder),
                    "Make room for at least %,d MB, and start again.".formatted(ROOM >> 20));
        }
    }

    private void checkPort() {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        var address = environment.getProperty("server.address", "");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw UnsafeStart.passing(
                    "The server cannot listen on " + address + ", port " + port + " (" + taken.getMessage() + ").",
                    "Stop what listens there, perhaps another Beret, or choose another port with --server.port.");
        }
    }

    /** The folder in which a file is or will be, or the nearest above it that there is. */
    private static Path folderOf(Path file) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
