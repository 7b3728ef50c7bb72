package dev.karst.sources.sourcetype;

/** Reads times such as {@code 2024-08-01T13:25:22Z}, {@code 2024-08-01 13:25:22.250+02:00}; without a zone they are UTC. */
public final class Iso8601 {
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** The offset after the whole seconds. */
    private static final int SECONDS_END = 19;

    private Iso8601() {}

    /** Seconds since the epoch, or NaN where the text is no such time. */
    public static double seconds(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        boolean shaped = text.length() >= SECONDS_END
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == 't' || text.charAt(10) == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        boolean possible = year >= 0 && isDate(year, month, day) && isTime(hour, minute, second);
        if (!shaped || !possible) {
            return Double.NaN;
        }
        int at = afterFraction(text);
        if (at == SECONDS_END + 1) {
            return Double.NaN;
        }
        double fraction = at == SECONDS_END ? 0 : Double.parseDouble("0" + text.substring(SECONDS_END, at));
        double zone = zone(text, at);
        long seconds = days(year, month, day) * 86_400L + hour * 3600L + minute * 60L + second;
        return seconds - zone + fraction;
    }

    /**
     * The zone that such a time names, in minutes east of UTC, or {@code local} where it names none: as Splunk tells it.
     */
    static String zone(String text) {
        int at = afterFraction(text);
        return at == text.length() ? "local" : Long.toString(Math.round(zone(text, at) / 60));
    }

    /** The offset after the seconds and their fraction; a point without digits counts as one. */
    private static int afterFraction(String text) {
        if (text.length() == SECONDS_END || text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (number(text, end, 1) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isDate(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return false;
        }
        int days = DAYS_OF_MONTH[month - 1] + (month == 2 && isLeap(year) ? 1 : 0);
        return day >= 1 && day <= days;
    }

    /** A leap second is read as the second after it. */
    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static long days(int year, int month, int day) {
        long before = year - 1L;
        long leapDays = before / 4 - before / 100 + before / 400;
        int inYear = DAYS_BEFORE_MONTH[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
        return before * 365 + leapDays + inYear - 719_162;
    }

    /** The offset in seconds, or NaN where what follows the time is no zone. */
    private static double zone(String text, int at) {
        String zone = text.substring(at);
        if (zone.isEmpty() || zone.equals("Z") || zone.equals("z")) {
            return 0;
        }
        boolean colon = zone.length() == 6 && zone.charAt(3) == ':';
        int hours = number(zone, 1, 2);
        int minutes = zone.length() == 3 ? 0 : number(zone, colon ? 4 : 3, 2);
        boolean shaped = (colon || zone.length() == 5 || zone.length() == 3) && "+-".indexOf(zone.charAt(0)) >= 0;
        if (!shaped || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Double.NaN;
        }
        return (zone.charAt(0) == '-' ? -1 : 1) * (hours * 3600.0 + minutes * 60.0);
    }

    /** The number that so many digits make, or -1. */
    private static int number(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
