package app.parley.account;

import static app.parley.sql.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen and every path of the API for everybody: nobody, and each role. What is not granted is denied. */
@SpringBootTest(properties = "parley.public-reading=false")
@ContextConfiguration(initializers = AccountTest.OnADatabaseOfItsOwn.class)
class RoleWalkTest {
    /** Screens that not everybody may see, and the least role that may. */
    private static final Map<String, Role> NOT_FOR_ALL = Map.of(
            "PeopleScreen", Role.ADMIN,
            "AccessLogScreen", Role.ADMIN,
            "DeskScreen", Role.EDITOR,
            "RecordsScreen", Role.EDITOR,
            "RecordHistoryScreen", Role.EDITOR,
            "ChangeScreen", Role.EDITOR,
            "LogScreen", Role.EDITOR);

    /** The least role that may call it: each public method of a service, a service for all of its methods. */
    private static final Map<String, Role> SERVICES = Map.ofEntries(
            Map.entry("Accounts", Role.ADMIN),
            Map.entry("AccessRecords", Role.ADMIN),
            Map.entry("Desk", Role.EDITOR),
            Map.entry("DeskQuery", Role.EDITOR),
            Map.entry("DeskRecordsQuery", Role.EDITOR),
            Map.entry("RecordHistoryQuery", Role.EDITOR),
            Map.entry("Logging", Role.EDITOR),
            Map.entry("LogDrafts", Role.EDITOR),
            Map.entry("QuickLogContextQuery", Role.EDITOR),
            Map.entry("Publishing", Role.PUBLISHER),
            Map.entry("Presence", Role.VIEWER),
            Map.entry("SourceDuplicatesQuery.suspected", Role.EDITOR),
            Map.entry("Attachments.attach", Role.EDITOR),
            Map.entry("Attachments.remove", Role.EDITOR),
            Map.entry("Attachments.removed", Role.EDITOR),
            Map.entry("Attachments.ofLostSources", Role.ADMIN),
            Map.entry("Attachments.open", Role.VIEWER),
            Map.entry("Attachments.matchesItsSha256", Role.VIEWER));

    /** What guards itself by what it is given, or answers the same to everybody. */
    private static final Set<String> OPEN_SERVICES = Set.of(
            // Whoever holds a link may use it.
            "AccountLinks",
            // Whoever holds a token that was given to them at their sign-in.
            "KeptSignIns",
            // Ways of signing in and what they lead to.
            "PasswordSignIn",
            "Passwords",
            "SignInAnswers",
            "SingleSignOn");

    /** Where there are services that write, or read what is not for all. */
    private static final Set<String> WITH_SERVICES = Set.of("app.parley.account", "app.parley.desk");

    private static final List<Class<?>> SCREENS = screens();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private DSLContext sql;

    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private MockMvc web;

    @BeforeEach
    void open() {
        for (Role role : Role.values()) {
            sql.deleteFrom(APP_USER).where(APP_USER.LOGIN.eq(role.code())).execute();
            UUID id = sql.insertInto(APP_USER, APP_USER.LOGIN, APP_USER.DISPLAY_NAME, APP_USER.ROLE)
                    .values(role.code(), role.code(), role.code())
                    .returningResult(APP_USER.ID)
                    .fetchSingle()
                    .value1();
            people.put(role, new SignedIn(id, role.code(), role.code(), role, 0));
        }
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everyScreenSaysForWhomItIs() {
        assertThat(SCREENS)
                .hasSizeGreaterThan(20)
                .allSatisfy(screen -> assertThat(screen.isAnnotationPresent(AnonymousAllowed.class)
                                ^ screen.isAnnotationPresent(RolesAllowed.class))
                        .as("%s names exactly one of the two", screen)
                        .isTrue());
    }

    @Test
    void everyScreenIsOpenToWhomItIsForAndToNobodyElse() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        for (Class<?> screen : SCREENS) {
            @Nullable Role least = NOT_FOR_ALL.get(screen.getSimpleName());
            assertThat(checker.hasAccess(screen, null, role -> false))
                    .as("%s for nobody", screen)
                    .isEqualTo(least == null);
            for (Role role : Role.values()) {
                assertThat(checker.hasAccess(
                                screen,
                                role::code,
                                asked -> role.authorities().stream()
                                        .anyMatch(granted -> ("ROLE_" + asked).equals(granted.getAuthority()))))
                        .as("%s for %s", screen, role)
                        .isEqualTo(least == null || role.compareTo(least) >= 0);
            }
        }
    }

    @Test
    void everyPathOfTheApiIsReadByThoseSignedInAndWrittenByNobody() throws Exception {
        List<String> paths = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .map(path -> path.replaceAll("\\{[^}]*}", "any"))
                .distinct()
                .sorted()
                .toList();
        assertThat(paths).hasSizeGreaterThan(20);
        List<@Nullable Role> everybody = Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()))
                .collect(Collectors.toList());
        for (String path : paths) {
            for (Role role : everybody) {
                assertThat(status(HttpMethod.GET, path, role))
                        .as("GET %s by %s", path, role)
                        .satisfies(status -> assertThat(status == 401).isEqualTo(role == null));
                for (HttpMethod method :
                        List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                    assertThat(status(method, path, role))
                            .as("%s %s by %s", method, path, role)
                            .isEqualTo(405);
                }
            }
        }
    }

    /** Nobody is told whether there is such a copy before they sign in. */
    @Test
    void copiesOfSourcesAreReadByThoseSignedIn() throws Exception {
        String path = "/attachments/00000000-0000-0000-0000-000000000000";

        assertThat(status(HttpMethod.GET, path, null)).isEqualTo(302);
        for (Role role : Role.values()) {
            assertThat(status(HttpMethod.GET, path, role)).as("%s", role).isEqualTo(404);
        }
    }

    @Test
    void everyServiceSaysForWhomItIs() {
        assertThat(services())
                .isNotEmpty()
                .allSatisfy((name, bean) -> assertThat(
                                isGuarded(bean)
                                        ? !methods(bean).isEmpty()
                                                && methods(bean).stream()
                                                        .allMatch(method -> least(bean, method) != null)
                                        : OPEN_SERVICES.contains(type(bean).getSimpleName()))
                        .as("%s is in the table of services, each public method of it, or is open to all", type(bean))
                        .isTrue());
    }

    @Test
    void everyServiceIsOpenToWhomItIsForAndToNobodyElse() {
        Map<String, Object> guarded = new TreeMap<>(services());
        guarded.values().removeIf(bean -> !isGuarded(bean));
        assertThat(guarded).hasSizeGreaterThan(1);
        guarded.values()
                .forEach(bean -> methods(bean).forEach(method -> {
                    Role least = Objects.requireNonNull(least(bean, method));
                    assertThat(isLetIn(bean, method, null))
                            .as("%s by nobody", method)
                            .isFalse();
                    for (Role role : Role.values()) {
                        assertThat(isLetIn(bean, method, role))
                                .as("%s by %s", method, role)
                                .isEqualTo(role.compareTo(least) >= 0);
                    }
                }));
    }

    /** Beans of ours that are no screen and no part of one, and all that name a role. */
    private Map<String, Object> services() {
        Map<String, Object> services = new TreeMap<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name) == null
                    ? Object.class
                    : ClassUtils.getUserClass(Objects.requireNonNull(context.getType(name)));
            boolean ours = type.getPackageName().startsWith("app.parley")
                    && !type.getPackageName().endsWith(".ui");
            boolean names = ours && (WITH_SERVICES.contains(type.getPackageName()) || isGuarded(type));
            if (names && context.isSingleton(name)) {
                services.put(name, context.getBean(name));
            }
        }
        return services;
    }

    private static Class<?> type(Object bean) {
        return ClassUtils.getUserClass(bean);
    }

    private static boolean isGuarded(Object bean) {
        return isGuarded(type(bean));
    }

    private static boolean isGuarded(Class<?> type) {
        return type.isAnnotationPresent(PreAuthorize.class)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(PreAuthorize.class));
    }

    private static List<Method> methods(Object bean) {
        return Arrays.stream(type(bean).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> type(bean).isAnnotationPresent(PreAuthorize.class)
                        || method.isAnnotationPresent(PreAuthorize.class))
                .toList();
    }

    private static @Nullable Role least(Object bean, Method method) {
        String service = type(bean).getSimpleName();
        Role own = SERVICES.get(service + "." + method.getName());
        return own == null ? SERVICES.get(service) : own;
    }

    /** Called with nothing of use: what comes after the door does not matter. */
    private boolean isLetIn(Object bean, Method method, @Nullable Role role) {
        SecurityContextHolder.clearContext();
        if (role != null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(PasswordSignIn.of(Objects.requireNonNull(people.get(role)), null));
        }
        try {
            method.invoke(
                    bean,
                    Arrays.stream(method.getParameterTypes())
                            .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                            .toArray());
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof AccessDeniedException || e.getCause() instanceof AuthenticationException);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private int status(HttpMethod method, String path, @Nullable Role role) throws Exception {
        var request = MockMvcRequestBuilders.request(method, path);
        if (role != null) {
            request.with(authentication(PasswordSignIn.of(Objects.requireNonNull(people.get(role)), null)));
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private static List<Class<?>> screens() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.parley").stream()
                        .filter(one -> one.isAnnotatedWith(Route.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
