# syntax=docker/dockerfile:1
# The production image: `docker build --tag heard:1.0.0-SNAPSHOT .`
# With a jar that was built before by `./mvnw -Pimage package`: add --build-context jar=target

FROM node:24.18.0-bookworm-slim AS node

FROM maven:3.9.16-eclipse-temurin-25-noble AS build
# The front-end build wants Node 24 with its npm beside it.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
# Not root: the build starts a PostgreSQL to generate the database classes, which root may not.
RUN useradd --create-home --uid 10000 builder && install -d -o builder /source
USER builder
WORKDIR /source
COPY --chown=builder . .
RUN --mount=type=cache,target=/home/builder/.m2,uid=10000 \
    ./mvnw --batch-mode --no-transfer-progress -Pimage -Dmaven.test.skip=true package

FROM scratch AS jar
COPY --from=build /source/target/heard-*.jar /

# In layers, so that a new version moves kilobytes and not the libraries.
FROM eclipse-temurin:25.0.3_9-jre-noble AS layers
WORKDIR /unpack
COPY --from=jar /heard-*.jar heard.jar
RUN java -Djarmode=tools -jar heard.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin heard
WORKDIR /heard
COPY --from=layers /unpack/layers/dependencies/ ./
COPY --from=layers /unpack/layers/spring-boot-loader/ ./
COPY --from=layers /unpack/layers/snapshot-dependencies/ ./
COPY --from=layers /unpack/layers/application/ ./
COPY LICENSE NOTICE ./
USER 10001:10001
# Nothing is written but to /tmp, so the container may run with a read-only file system and /tmp in memory.
ENV SPRING_PROFILES_ACTIVE=prod
EXPOSE 8080 8081
# The base image's entry point adds /certificates/*.crt to what Java trusts when USE_SYSTEM_CA_CERTS is set.
# Out of memory ends the node, and the proxy uses the other one; no heap dump, for it would hold what people wrote.
ENTRYPOINT ["/__cacert_entrypoint.sh", "java", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", \
            "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-jar", "heard.jar"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=180s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
