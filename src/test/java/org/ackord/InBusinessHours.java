package org.ackord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.ackord.engine.TimeTravel;
import org.ackord.time.BusinessCalendars;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test runs at an hour at which support is open for half an hour more, whenever it is started; then time is real again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBusinessHours.Clockwork.class)
public @interface InBusinessHours {

    class Clockwork implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            var application = SpringExtension.getApplicationContext(test);
            var clock = application.getBean(TimeTravel.class);
            var calendar = application.getBean(BusinessCalendars.class).get("support-us");
            var soon = clock.now().plus(Duration.ofMinutes(30));
            if (!calendar.isOpen(clock.now()) || !calendar.isOpen(soon))
                clock.advanceTo(calendar.nextOpening(soon).plus(Duration.ofHours(1)));
        }

        @Override
        public void afterEach(ExtensionContext test) {
            ClockUtil.reset();
        }
    }
}
