package org.gongli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.gongli.platform.TestDatabase;
import org.gongli.testing.Crowd;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;

/// The database commits, and the reply gets lost on its way: what was given is given once, and the retry says so.
@GongliTest
class LostReplyTests {

    private final Given given;
    private final Offers offers;
    private final Books books;

    LostReplyTests(Given given, Offers offers, DataSource database) {
        this.given = given;
        this.offers = offers;
        this.books = new Books(database);
    }

    @Test
    void a_batch_whose_commit_got_no_reply_is_answered_as_if_nothing_had_happened() {
        var town = given.town("Houjie").id();
        var offer = SomeOffers.open(offers, town, 500);
        try (var node = Node.start(TestDatabase.url(), LosingReplies.class)) {
            var claiming = node.get(Claiming.class);
            var answers = new ArrayList<Answer>();
            for (int round = 0; round < 15; round++) {
                answers.addAll(Crowd.all(SomeMembers.of(town, 50).stream().map(member -> (Callable<Answer>) () -> claiming.claim(member, offer)).toList()));
            }

            var won = answers.stream().filter(Answer.Yours.class::isInstance).map(Answer.Yours.class::cast).toList();
            assertThat(node.get(LosingReplies.class).lost).isNotEmpty();
            assertThat(won).noneMatch(Answer.Yours::already);
            assertThat(won.stream().map(Answer.Yours::claimNo).sorted()).containsExactlyElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
            assertThat(books.wrong(offer)).isEmpty();
            assertThat(node.get(LosingReplies.class).committed.stream().mapToInt(event -> event.members().size()).sum()).isEqualTo(500);
        }
    }
}
