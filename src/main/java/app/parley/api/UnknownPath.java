package app.parley.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paths under /api that do not exist; without it the screens would answer with a page. */
@Hidden
@RestController
class UnknownPath {
    @GetMapping({"/api", "/api/**"})
    ResponseEntity<byte[]> unknownPath() {
        throw ApiProblem.notFound("There is nothing here; /api/v1/openapi.json lists what there is.");
    }
}
