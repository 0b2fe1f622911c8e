# One image recipe for the three services: docker build --build-arg SERVICE=ingest-service .
# Maven builds the jar beforehand (mvn package), so that image and `mvn verify` hold the same bytes.
FROM eclipse-temurin:17.0.17_10-jre-noble

ARG SERVICE
WORKDIR /app
# Fails here, with the path in the message, if SERVICE is unset or the jar is not built.
COPY ${SERVICE}/target/*-exec.jar app.jar

# A number, not a name: orchestrators can tell without looking into the image that it is not root.
USER 10001:10001
# Both compilers and huge pages, as it runs for long: docs/performance.md has what that gives and takes.
ENV SERVER_ADDRESS=0.0.0.0 \
    MALLOC_ARENA_MAX=2 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseTransparentHugePages -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "app.jar"]
