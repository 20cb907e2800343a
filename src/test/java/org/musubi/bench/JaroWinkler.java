package org.musubi.bench;

/** The similarity of Jaro and Winkler, the usual measure for names, to compare with. */
final class JaroWinkler {

    private JaroWinkler() {
    }

    static double of(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var reach = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
        var leftMet = new boolean[left.length()];
        var rightMet = new boolean[right.length()];
        var met = 0;
        for (var i = 0; i < left.length(); i++) {
            for (var j = Math.max(0, i - reach); j < Math.min(right.length(), i + reach + 1); j++) {
                if (!rightMet[j] && left.charAt(i) == right.charAt(j)) {
                    leftMet[i] = rightMet[j] = true;
                    met++;
                    break;
                }
            }
        }
        if (met == 0) {
            return 0;
        }
        var crossed = 0;
        for (int i = 0, j = 0; i < left.length(); i++) {
            if (leftMet[i]) {
                while (!rightMet[j]) {
                    j++;
                }
                crossed += left.charAt(i) == right.charAt(j++) ? 0 : 1;
            }
        }
        var jaro = ((double) met / left.length() + (double) met / right.length() + (met - crossed / 2.0) / met) / 3;
        var prefix = 0;
        while (prefix < Math.min(4, Math.min(left.length(), right.length())) && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + 0.1 * prefix * (1 - jaro);
    }
}
