package dev.karst.engine.extract;

/**
 * A key and its value, as they stand in a text.
 *
 * @param key as written; {@link #cleanKey} makes a field name of it
 * @param value never empty; without its quotes
 */
public record Pair(String key, String value) {
    /**
     * The name that the field gets (semantics reference, 10.1): other characters than letters and digits become
     * {@code _}, and what comes before the first letter is left out. Empty if there is no letter.
     */
    public String cleanKey() {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (letter || !clean.isEmpty()) {
                clean.append(letter || c >= '0' && c <= '9' ? c : '_');
            }
        }
        return clean.toString();
    }
}
