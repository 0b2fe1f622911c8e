package pactwire.store.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills {@link Filter} records from a request. Unlike Spring's own binding it leaves commas in names alone ("Rosneft, PJSC"),
 * and says which parameter it does not know instead of ignoring a misspelt one.
 */
public final class FilterResolver implements HandlerMethodArgumentResolver {
    /** UTF-16 units of one value; nothing that we filter by is longer. */
    private static final int LONGEST = 400;
    /** Values of one parameter. */
    private static final int MOST = 50;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Filter.class.isAssignableFrom(parameter.getParameterType())
                || parameter.getParameterType() == Format.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        refuseUnknown(request.getParameterMap(), known(parameter.getMethod()));
        if (parameter.getParameterType() == Format.class) {
            return Format.of(request.getParameter(Format.PARAMETER), request.getHeader(HttpHeaders.ACCEPT));
        }
        return fill(parameter.getParameterType(), request.getParameterMap());
    }

    /** As {@link #fill}, and nothing else may be given. */
    public static <F> F fillStrictly(Class<F> type, Map<String, String[]> parameters) {
        refuseUnknown(parameters, new TreeSet<>(names(type).toList()));
        return fill(type, parameters);
    }

    /** @throws InvalidFieldException if a value cannot be what its name says */
    public static <F> F fill(Class<F> type, Map<String, String[]> parameters) {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], parameters.getOrDefault(components[i].getName(), new String[0]));
        }
        return BeanUtils.instantiateClass(constructor(type), values);
    }

    private static @Nullable Object value(RecordComponent component, String[] given) {
        var name = component.getName();
        if (given.length > MOST) {
            throw new InvalidFieldException(name, "given %d times; at most %d".formatted(given.length, MOST));
        }
        var values = Arrays.stream(given)
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
        for (String value : values) {
            if (value.length() > LONGEST) {
                throw new InvalidFieldException(
                        name, "at most %d characters, got %d".formatted(LONGEST, value.length()));
            }
        }
        if (component.getGenericType() instanceof ParameterizedType list) {
            var element = list.getActualTypeArguments()[0];
            return words(element, values).map(v -> single(name, element, v)).toList();
        }
        if (values.size() > 1) {
            throw new InvalidFieldException(name, "may be given once, got %d values".formatted(values.size()));
        }
        return values.isEmpty() ? null : single(name, component.getType(), values.get(0));
    }

    /** A vocabulary's words may be joined by commas; in names a comma is a comma. */
    private static Stream<String> words(Type element, List<String> values) {
        return element == String.class
                ? values.stream()
                : values.stream().flatMap(v -> Stream.of(v.split(","))).map(String::strip);
    }

    private static Object single(String name, Type type, String value) {
        try {
            if (type == Integer.class) {
                return Integer.valueOf(value);
            }
            if (type == Double.class) {
                return Double.valueOf(value);
            }
            if (type == Boolean.class) {
                return word(name, List.of(true, false), value);
            }
            if (type == DateBound.class) {
                return DateBound.parse(value);
            }
        } catch (NumberFormatException e) {
            throw new InvalidFieldException(name, "'%s' is no number".formatted(value));
        } catch (DateTimeException e) {
            throw new InvalidFieldException(name, "'%s' is no ISO 8601 year, year-month or date".formatted(value));
        }
        if (type instanceof Class<?> vocabulary && vocabulary.isEnum()) {
            return word(name, List.of(vocabulary.getEnumConstants()), value);
        }
        return value;
    }

    private static Object word(String name, List<?> vocabulary, String value) {
        return vocabulary.stream()
                .filter(word -> word.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new InvalidFieldException(
                        name,
                        "'%s' is none of %s"
                                .formatted(
                                        value,
                                        vocabulary.stream()
                                                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")))));
    }

    private static void refuseUnknown(Map<String, String[]> parameters, Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidFieldException(name, "is no parameter here; there are " + String.join(", ", known));
            }
        }
    }

    private static Set<String> known(@Nullable Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method == null ? new Parameter[0] : method.getParameters()) {
            var stated = parameter.getAnnotation(RequestParam.class);
            if (stated != null) {
                names.add(stated.name().isEmpty() ? parameter.getName() : stated.name());
            } else if (Filter.class.isAssignableFrom(parameter.getType())) {
                names(parameter.getType()).forEach(names::add);
            } else if (parameter.getType() == Format.class) {
                names.add(Format.PARAMETER);
            }
        }
        return names;
    }

    private static Stream<String> names(Class<?> filter) {
        return Stream.of(filter.getRecordComponents()).map(RecordComponent::getName);
    }

    private static <F> Constructor<F> constructor(Class<F> type) {
        var constructor = BeanUtils.<F>getResolvableConstructor(type);
        constructor.setAccessible(true);
        return constructor;
    }
}
