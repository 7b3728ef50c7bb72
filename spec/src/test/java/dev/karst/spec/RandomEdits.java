package dev.karst.spec;

import java.util.Random;

/** Commands that change results one by one, drawn by lot. */
final class RandomEdits extends RandomExpressions {

    RandomEdits(Random random) {
        super(random);
    }

    String numbers() {
        return switch (random.nextInt(4)) {
            case 0 -> "fillnull value=" + value() + " " + oneOf("", pattern(), bare() + ", " + bare());
            case 1 -> "rangemap field=" + bare() + " low=-1-1 mid=1-2" + oneOf("", " default=" + value());
            case 2 ->
                "bin "
                        + oneOf(
                                "span=2 ",
                                "span=1d ",
                                "span=log2 ",
                                "span=1mon aligntime=5 ",
                                "bins=3 ",
                                "bins=2 ",
                                "",
                                "minspan=0.5 start=-1 ",
                                "span=7s aligntime=1.5 ")
                        + bare() + oneOf("", " as " + bare());
            default ->
                "convert " + oneOf("", "timeformat=\"%H:%M:%S\" ")
                        + oneOf("ctime", "mktime", "num", "auto", "rmunit", "rmcomma", "dur2sec", "mstime") + "("
                        + pattern() + "), " + oneOf("none(x*)", "none(*a)", "ctime(x.*) as *")
                        + ", memk(" + bare() + ") as " + bare();
        };
    }

    String texts() {
        return switch (random.nextInt(11)) {
            case 0 ->
                "replace " + value() + " with " + value() + ", " + oneOf("1* with *1", "*b* with *-*", "* with 1*")
                        + oneOf("", " in " + pattern() + " " + bare());
            case 1 -> "strcat allrequired=" + oneOf("t ", "f ") + bare() + " \"-\" " + bare() + " " + bare();
            case 2 ->
                "rex field=" + bare() + oneOf("", " max_match=0", " max_match=2 offset_field=o")
                        + " \"(?<new>[0-9a-c])(?<b>x)?\"";
            case 3 -> "rex field=" + bare() + " mode=sed \"" + oneOf("s/(.)0/\\1-/g", "s/1/2/2", "y/x1/1x/") + "\"";
            case 4 -> "regex " + oneOf("", bare() + "=", bare() + "!=") + "\"" + oneOf("^[1x]", "0", "o$") + "\"";
            case 5 ->
                "makemv " + oneOf("delim=\"0\"", "delim=\" \"", "tokenizer=\"([0-9])\"") + oneOf("", " allowempty=t")
                        + oneOf("", " setsv=t") + " " + bare();
            case 6, 7 -> "mvexpand " + bare() + oneOf("", " limit=1");
            case 8 -> "nomv " + bare();
            case 9 ->
                "spath input=j "
                        + oneOf(
                                "",
                                "path=b{}",
                                "output=a path=b{0}.c",
                                "output=new path=a.b{2}",
                                "output=new path=a{@k}");
            default ->
                "extract " + oneOf("", "pairdelim=\";,\" kvdelim=\"=\"", "mv_add=true", "limit=1", "clean_keys=f");
        };
    }
}
