package org.ackord.insight;

import java.util.Arrays;
import java.util.Random;

/** What customers and agents write: some words everywhere, most of them rare, as in any language (Zipf's law). */
final class DeskWords {

    private static final String[] USUAL = """
            the to we and is it in of our on that for this with you not have be are was can as after at from but please no
            when thank hello i regards backup server error your will since again need all there if has so what does one restore
            still failed same by or update time us version which log do an any been could would job only more out today new how
            night user file data same now system host agent help see know work disk database report license monitor alert mail
            message found support down audit try once yesterday morning attached customer test could before another last more
            without connection slow start stop running network windows linux cluster storage console password timeout window
            install upgrade policy schedule export import index volume snapshot mailbox invoice quote seats contract module
            printer client service process memory folder backup target tape cloud region replica mirror archive retention
            certificate proxy port firewall token login account group role permission dashboard chart filter search metric
            threshold warning critical ticket answer question manual page download link button screen language translation"""
            .strip()
            .split("\\s+");
    private static final String[] SYLLABLES =
            "ba be bi co cu da de di do fa fe ga gi go ha he ka ki ko la le li lo ma me mi na ne ni no pa pe po ra re ri ro sa se si ta te ti to va ve vi za zu"
                    .split(" ");
    private static final int RARE = 20_000;

    private final String[] words;
    private final double[] upTo;

    DeskWords() {
        words = Arrays.copyOf(USUAL, USUAL.length + RARE);
        for (int i = USUAL.length; i < words.length; i++) words[i] = word(new Random(i));
        upTo = new double[words.length];
        double sum = 0;
        for (int i = 0; i < words.length; i++) upTo[i] = sum += 1.0 / (i + 2);
        for (int i = 0; i < words.length; i++) upTo[i] /= sum;
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 3 + random.nextInt(2); i > 0; i--) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return word.toString();
    }

    String any(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble());
        return words[Math.min(found < 0 ? -found - 1 : found, words.length - 1)];
    }

    String subject(Random random) {
        return capital(words(random, 3 + random.nextInt(6)));
    }

    /** Sentences of the length of a mail, with a host and a number that hardly anybody else has. */
    String text(Random random) {
        var text = new StringBuilder("Hello,\n\n");
        for (int i = 3 + random.nextInt(8); i > 0; i--)
            text.append(capital(words(random, 6 + random.nextInt(10)))).append(i % 3 == 0 ? ".\n" : ". ");
        if (random.nextInt(3) == 0)
            text.append("\nHost db-%d says: error 0x%05x.\n".formatted(random.nextInt(5_000), random.nextInt(1 << 20)));
        return text.append("\nBest regards\n").toString();
    }

    private String words(Random random, int count) {
        var line = new StringBuilder();
        for (int i = 0; i < count; i++) line.append(i == 0 ? "" : " ").append(any(random));
        return line.toString();
    }

    private static String capital(String line) {
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }
}
