package uk.heard.attachment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** SEC-37: how much of the temporary folder can be filled at once. */
class UploadRoomTest {

    @Test
    void no_more_arrives_at_once_than_there_is_room_for_and_one_network_gets_half_of_it() {
        var room = new UploadRoom(100, Duration.ofMillis(50));
        assertThat(room.take("home", 20).isFree()).isTrue();
        assertThat(room.take("home", 30).isFree()).isTrue();
        assertThat(room.take("home", 1).isFree()).isFalse();
        assertThat(room.take("school", 40).isFree()).isTrue();
        assertThat(room.take("library", 11).isFree()).isFalse();
        assertThat(room.take("library", 10).isFree()).isTrue();
        assertThat(room.take("another", 1).isFree()).isFalse();
    }

    @Test
    void whoever_waits_gets_the_room_that_is_given_back() throws Exception {
        var room = new UploadRoom(100, Duration.ofSeconds(20));
        var first = room.take("home", 50);
        var second = room.take("library", 30);
        var third = CompletableFuture.supplyAsync(() -> room.take("school", 50));
        second.close();
        assertThat(third.get(20, TimeUnit.SECONDS).isFree()).isTrue();
        first.close();
    }

    @Test
    void what_was_not_got_is_not_given_back() {
        var room = new UploadRoom(100, Duration.ofMillis(20));
        var first = room.take("home", 50);
        room.take("home", 50).close();
        assertThat(room.take("home", 1).isFree()).isFalse();
        first.close();
        assertThat(room.take("home", 50).isFree()).isTrue();
    }
}
