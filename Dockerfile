# Build: everything that is needed to compile, none of which reaches the image that runs.
FROM node:24-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY src src
COPY adapters adapters
COPY corpus corpus
RUN npm run build && npm prune --omit=dev --ignore-scripts

# Run: the compiled desk, its corpus and the libraries that it uses.
FROM node:24-alpine
WORKDIR /app
ENV NODE_ENV=production COPDESK_HOST=0.0.0.0 COPDESK_DATA=/data
RUN mkdir /data && chown node:node /data
COPY package.json LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY adapters/slack/manifest.yaml adapters/slack/manifest.yaml
COPY corpus corpus
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.COPDESK_PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/adapters/terminal/main.js"]
CMD ["serve"]
