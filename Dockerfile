# Tòa Soạn in a container: docker build -t toa-soan . (docs/operating.md, "In containers")
FROM node:24-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/ scripts/
RUN node scripts/install.mjs
COPY . .
RUN node scripts/build.mjs
RUN npm prune --omit=dev --no-audit --no-fund
RUN node scripts/install.mjs --as-it-is

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
WORKDIR /app
RUN mkdir /data && chown node:node /data /app
COPY --from=built --chown=node:node /app /app
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "scripts/healthy.mjs"]
CMD ["node", "scripts/start.mjs"]
