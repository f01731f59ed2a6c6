# The base by its exact tag; docs/operations.md has the command that pins its digest.
ARG BASE=node:24.11.1-alpine3.22

# Build: everything that is needed to compile, none of which reaches the image that runs.
FROM ${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY bin bin
COPY src src
COPY adapters adapters
COPY corpus corpus
RUN npm run build

# Libraries: what the compiled desk uses; without .npmrc, which brings what compiles it wherever it is installed.
FROM ${BASE} AS libraries
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev

# Run: the compiled desk and its libraries; its word lists stay with it, its documents are in /corpus, where they can change.
FROM ${BASE}
WORKDIR /app
ENV NODE_ENV=production COPDESK_HOST=0.0.0.0 COPDESK_DATA=/data COPDESK_CORPUS=/corpus
COPY package.json LICENSE ./
COPY bin bin
COPY corpus/lexicon corpus/lexicon
COPY --from=libraries /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY corpus/*.md corpus/*.yaml /corpus/
RUN ln -s /app/bin/copdesk.cjs /usr/local/bin/copdesk && mkdir /data && chown -R node:node /data /corpus dist/libraries
USER node
VOLUME /data /corpus
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.COPDESK_PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["copdesk"]
CMD ["serve"]
