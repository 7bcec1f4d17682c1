package org.ackord.correspondence;

import org.ackord.privacy.RetainedData;
import org.ackord.privacy.RetainedData.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two kinds of mails as they came: those that were filed or left alone, and those that were set aside. */
@Configuration(proxyBeanMethods = false)
class MailRetention {

    @Bean
    RetainedData keptMails(JdbcClient jdbc, RawErasure raws) {
        return new KeptRawMails(Kind.MAILS, "mails as they came", "'FILED', 'IGNORED'", jdbc, raws);
    }

    @Bean
    RetainedData keptQuarantine(JdbcClient jdbc, RawErasure raws) {
        return new KeptRawMails(
                Kind.QUARANTINE, "mails that were set aside or dropped", "'QUARANTINED', 'DROPPED'", jdbc, raws);
    }
}
