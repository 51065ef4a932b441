package org.beret.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.kit.KitState.Stage;
import org.beret.texts.Incidents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The kits that this server has made since it started, as temporary files. One is made at a time, since printing is bound by the
 * processor; whoever asks for the same one meanwhile gets the same. There are never more than modules times languages.
 */
@Component
class KitShelf implements DisposableBean {

    private final KitMaker maker;
    private final Map<Key, Kit> kits = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("kits").daemon().factory());

    KitShelf(KitMaker maker) {
        this.maker = maker;
    }

    private record Key(KitOrder order, CourseVersion version) {}

    private static final class Kit {

        private final CompletableFuture<Path> file = new CompletableFuture<>();
        private volatile KitState state = KitState.WAITING;

        /** A failed one, or one whose file somebody has cleared away, is made again. */
        boolean isGone() {
            return file.isCompletedExceptionally()
                    || Optional.ofNullable(file.getNow(null))
                            .filter(Files::notExists)
                            .isPresent();
        }
    }

    KitState state(KitOrder order, CourseModule module) {
        var kit = kits.get(new Key(order, module.version()));
        if (kit == null || (kit.isGone() && kit.state.stage() == Stage.DONE)) {
            return KitState.NONE;
        }
        return kit.state;
    }

    /** The file, now or when it is made. */
    CompletableFuture<Path> file(KitOrder order, Course course, CourseModule module) {
        return kits.compute(new Key(order, module.version()), (_, kit) -> {
                    if (kit != null && !kit.isGone()) {
                        return kit;
                    }
                    var asked = new Kit();
                    thread.execute(() -> make(asked, order, course, module));
                    return asked;
                })
                .file;
    }

    private void make(Kit kit, KitOrder order, Course course, CourseModule module) {
        try {
            var file = Files.createTempFile("beret-kit-", ".zip");
            try (var out = Files.newOutputStream(file)) {
                maker.write(
                        course,
                        module,
                        order.language(),
                        out,
                        (ready, files) -> kit.state = new KitState(Stage.MAKING, ready, files, 0));
            }
            var files = kit.state.files();
            kit.state = new KitState(Stage.DONE, files, files, Files.size(file));
            kit.file.complete(file);
        } catch (IOException | RuntimeException | Error failure) {
            Incidents.record(failure);
            kit.state = KitState.FAILED;
            kit.file.completeExceptionally(failure);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        kits.values().forEach(kit -> Optional.ofNullable(kit.file.getNow(null)).ifPresent(KitShelf::delete));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
