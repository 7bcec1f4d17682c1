package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectLineTest {

    @Test
    void makesOneLineOfWhatCouldBecomeHeaders() {
        assertThat(SubjectLine.clean("Printer\r\nBcc: v@x.example\u0000\u202Eexe"))
                .isEqualTo("Printer Bcc: v@x.example exe");
    }

    @Test
    void cutsWhatIsTooLongWithoutHalvingACharacter() {
        assertThat(SubjectLine.clean("x".repeat(249) + "🔥").length()).isEqualTo(249);
        assertThat(SubjectLine.clean("x".repeat(248) + "🔥")).endsWith("🔥").hasSize(250);
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(SubjectLine.clean(" \t ")).isEqualTo("(no subject)");
    }

    @Test
    void repliesWithOneReAndOneTag() {
        assertThat(SubjectLine.reply("Printer broken", "C-1042")).isEqualTo("Re: Printer broken [C-1042]");
        assertThat(SubjectLine.reply("RE: Re: AW: Printer broken [C-1042]", "C-1042"))
                .isEqualTo("Re: Printer broken [C-1042]");
        assertThat(SubjectLine.reply("", "C-1042")).isEqualTo("Re: (no subject) [C-1042]");
    }

    @Test
    void keepsTheTagOfALongSubject() {
        assertThat(SubjectLine.reply("x".repeat(1000), "C-1042"))
                .hasSizeLessThanOrEqualTo(250)
                .endsWith("x [C-1042]");
    }
}
