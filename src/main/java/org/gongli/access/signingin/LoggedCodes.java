package org.gongli.access.signingin;

import org.gongli.members.Phone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/// Writes codes to the log, for as long as nobody connected a sender of SMS.
@Component
@Fallback
class LoggedCodes implements CodeSender {

    private static final Logger log = LoggerFactory.getLogger(LoggedCodes.class);

    @Override
    public void send(Phone phone, String code) {
        log.info("Sign-in code for {}: {}", phone.masked(), code);
    }
}
