package org.ackord.time;

import java.math.BigInteger;

/** So many open units stand for so many units of target; reduced, so that no product of ten years leaves a long. */
record Scale(long open, long target) {

    static final Scale SAME = new Scale(1, 1);

    /** 24 h of target stand for one full opening day. */
    static Scale ofDay(long openSeconds) {
        long daySeconds = 24 * 60 * 60;
        long common = BigInteger.valueOf(openSeconds)
                .gcd(BigInteger.valueOf(daySeconds))
                .longValueExact();
        return new Scale(openSeconds / common, daySeconds / common);
    }

    /** Rounds up, so that a target is used up when its open time has passed, and never before. */
    long toOpen(long nanosOfTarget) {
        long rest = nanosOfTarget % target * open;
        return nanosOfTarget / target * open + (rest + target - 1) / target;
    }

    long toTarget(long openNanos) {
        return openNanos / open * target + openNanos % open * target / open;
    }
}
