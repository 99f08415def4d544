package org.gongli.allocation;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Every fourth commit takes place and looks as if it had failed: counted and not drawn, for a batch is tried four times at most.
@TestConfiguration(proxyBeanMethods = false)
class LosingReplies {

    final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<ClaimsCommitted> committed = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(ClaimsCommitted event) {
        committed.add(event);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database) {

            private final AtomicInteger commits = new AtomicInteger();

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                super.doCommit(status);
                if (commits.incrementAndGet() % 4 == 0) {
                    lost.add("reply");
                    throw new TransactionSystemException("the reply to the commit got lost");
                }
            }
        };
    }
}
