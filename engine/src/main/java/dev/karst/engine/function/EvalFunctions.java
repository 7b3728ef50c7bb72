package dev.karst.engine.function;

import dev.karst.engine.function.scalar.Abs;
import dev.karst.engine.function.scalar.Atan2;
import dev.karst.engine.function.scalar.BitOperation;
import dev.karst.engine.function.scalar.Case;
import dev.karst.engine.function.scalar.Ceiling;
import dev.karst.engine.function.scalar.CidrMatch;
import dev.karst.engine.function.scalar.Coalesce;
import dev.karst.engine.function.scalar.Commands;
import dev.karst.engine.function.scalar.Exact;
import dev.karst.engine.function.scalar.Exp;
import dev.karst.engine.function.scalar.False;
import dev.karst.engine.function.scalar.Floor;
import dev.karst.engine.function.scalar.Hash;
import dev.karst.engine.function.scalar.Hypot;
import dev.karst.engine.function.scalar.If;
import dev.karst.engine.function.scalar.In;
import dev.karst.engine.function.scalar.IpMask;
import dev.karst.engine.function.scalar.IsNotNull;
import dev.karst.engine.function.scalar.IsNull;
import dev.karst.engine.function.scalar.Json;
import dev.karst.engine.function.scalar.JsonAppend;
import dev.karst.engine.function.scalar.JsonArray;
import dev.karst.engine.function.scalar.JsonArrayToMv;
import dev.karst.engine.function.scalar.JsonDelete;
import dev.karst.engine.function.scalar.JsonEntries;
import dev.karst.engine.function.scalar.JsonExtend;
import dev.karst.engine.function.scalar.JsonExtract;
import dev.karst.engine.function.scalar.JsonExtractExact;
import dev.karst.engine.function.scalar.JsonHasKeyExact;
import dev.karst.engine.function.scalar.JsonKeys;
import dev.karst.engine.function.scalar.JsonObject;
import dev.karst.engine.function.scalar.JsonSet;
import dev.karst.engine.function.scalar.JsonSetExact;
import dev.karst.engine.function.scalar.JsonValid;
import dev.karst.engine.function.scalar.Len;
import dev.karst.engine.function.scalar.LikeFunction;
import dev.karst.engine.function.scalar.Ln;
import dev.karst.engine.function.scalar.Log;
import dev.karst.engine.function.scalar.Lower;
import dev.karst.engine.function.scalar.Match;
import dev.karst.engine.function.scalar.MinMax;
import dev.karst.engine.function.scalar.MvAppend;
import dev.karst.engine.function.scalar.MvCount;
import dev.karst.engine.function.scalar.MvDedup;
import dev.karst.engine.function.scalar.MvFilter;
import dev.karst.engine.function.scalar.MvFind;
import dev.karst.engine.function.scalar.MvIndex;
import dev.karst.engine.function.scalar.MvJoin;
import dev.karst.engine.function.scalar.MvMap;
import dev.karst.engine.function.scalar.MvRange;
import dev.karst.engine.function.scalar.MvReverse;
import dev.karst.engine.function.scalar.MvSort;
import dev.karst.engine.function.scalar.MvToJsonArray;
import dev.karst.engine.function.scalar.MvZip;
import dev.karst.engine.function.scalar.Now;
import dev.karst.engine.function.scalar.NullIf;
import dev.karst.engine.function.scalar.NullValue;
import dev.karst.engine.function.scalar.Pi;
import dev.karst.engine.function.scalar.Pow;
import dev.karst.engine.function.scalar.Printf;
import dev.karst.engine.function.scalar.Random;
import dev.karst.engine.function.scalar.RelativeTime;
import dev.karst.engine.function.scalar.Replace;
import dev.karst.engine.function.scalar.Round;
import dev.karst.engine.function.scalar.SearchMatch;
import dev.karst.engine.function.scalar.SigFig;
import dev.karst.engine.function.scalar.SpathFunction;
import dev.karst.engine.function.scalar.Split;
import dev.karst.engine.function.scalar.Sqrt;
import dev.karst.engine.function.scalar.StrFTime;
import dev.karst.engine.function.scalar.StrPTime;
import dev.karst.engine.function.scalar.Substr;
import dev.karst.engine.function.scalar.SumAverage;
import dev.karst.engine.function.scalar.Time;
import dev.karst.engine.function.scalar.ToArray;
import dev.karst.engine.function.scalar.ToBool;
import dev.karst.engine.function.scalar.ToDouble;
import dev.karst.engine.function.scalar.ToInt;
import dev.karst.engine.function.scalar.ToJson;
import dev.karst.engine.function.scalar.ToNumber;
import dev.karst.engine.function.scalar.ToObject;
import dev.karst.engine.function.scalar.ToStringFunction;
import dev.karst.engine.function.scalar.Trigonometry;
import dev.karst.engine.function.scalar.Trim;
import dev.karst.engine.function.scalar.True;
import dev.karst.engine.function.scalar.TypeOf;
import dev.karst.engine.function.scalar.TypeTest;
import dev.karst.engine.function.scalar.Upper;
import dev.karst.engine.function.scalar.UrlDecode;
import dev.karst.engine.function.scalar.Validate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions of eval and where: a new one is a class and a line here. */
public final class EvalFunctions {
    private static final List<EvalFunction> ALL = List.of(
            BitOperation.BIT_AND,
            BitOperation.BIT_NOT,
            BitOperation.BIT_OR,
            BitOperation.BIT_SHIFT_LEFT,
            BitOperation.BIT_SHIFT_RIGHT,
            BitOperation.BIT_XOR,
            Hash.MD5,
            Hash.SHA1,
            Hash.SHA256,
            Hash.SHA512,
            MinMax.MAX,
            MinMax.MIN,
            new Abs(),
            new Atan2(),
            new Case(),
            new Ceiling(),
            new CidrMatch(),
            new Coalesce(),
            new Commands(),
            new Exact(),
            new Exp(),
            new False(),
            new Floor(),
            new Hypot(),
            new If(),
            new In(),
            new IpMask(),
            new IsNotNull(),
            new IsNull(),
            new Json(),
            new JsonAppend(),
            new JsonArray(),
            new JsonArrayToMv(),
            new JsonDelete(),
            new JsonEntries(),
            new JsonExtend(),
            new JsonExtract(),
            new JsonExtractExact(),
            new JsonHasKeyExact(),
            new JsonKeys(),
            new JsonObject(),
            new JsonSet(),
            new JsonSetExact(),
            new JsonValid(),
            new Len(),
            new LikeFunction(),
            new Ln(),
            new Log(),
            new Lower(),
            new Match(),
            new MvAppend(),
            new MvCount(),
            new MvDedup(),
            new MvFilter(),
            new MvFind(),
            new MvIndex(),
            new MvJoin(),
            new MvMap(),
            new MvRange(),
            new MvReverse(),
            new MvSort(),
            new MvToJsonArray(),
            new MvZip(),
            new Now(),
            new NullIf(),
            new NullValue(),
            new Pi(),
            new Pow(),
            new Printf(),
            new Random(),
            new RelativeTime(),
            new Replace(),
            new Round(),
            new SearchMatch(),
            new SigFig(),
            new SpathFunction(),
            new Split(),
            new Sqrt(),
            new StrFTime(),
            new StrPTime(),
            new Substr(),
            new Time(),
            new ToArray(),
            new ToBool(),
            new ToDouble(),
            new ToInt(),
            new ToJson(),
            new ToNumber(),
            new ToObject(),
            new ToStringFunction(),
            new True(),
            new TypeOf(),
            new Upper(),
            new UrlDecode(),
            new Validate(),
            SumAverage.AVG,
            SumAverage.SUM,
            Trigonometry.ACOS,
            Trigonometry.ACOSH,
            Trigonometry.ASIN,
            Trigonometry.ASINH,
            Trigonometry.ATAN,
            Trigonometry.ATANH,
            Trigonometry.COS,
            Trigonometry.COSH,
            Trigonometry.SIN,
            Trigonometry.SINH,
            Trigonometry.TAN,
            Trigonometry.TANH,
            Trim.LTRIM,
            Trim.RTRIM,
            Trim.TRIM,
            TypeTest.ISARRAY,
            TypeTest.ISBOOL,
            TypeTest.ISDOUBLE,
            TypeTest.ISINT,
            TypeTest.ISMV,
            TypeTest.ISNUM,
            TypeTest.ISOBJECT,
            TypeTest.ISSTR);

    private static final Map<String, String> OTHER_NAMES = Map.of("ceil", "ceiling");

    private static final Map<String, EvalFunction> BY_NAME =
            ALL.stream().collect(Collectors.toMap(f -> f.signature().name(), Function.identity()));

    private EvalFunctions() {}

    public static List<EvalFunction> all() {
        return ALL;
    }

    /** By any of its names, in lower case. */
    public static Optional<EvalFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(OTHER_NAMES.getOrDefault(name, name)));
    }

    public static Set<String> names() {
        Set<String> names = new TreeSet<>(BY_NAME.keySet());
        names.addAll(OTHER_NAMES.keySet());
        return names;
    }
}
