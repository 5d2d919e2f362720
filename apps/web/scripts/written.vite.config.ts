import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig, searchForWorkspaceRoot } from 'vite'
import solid from 'vite-plugin-solid'
import { rootAbove } from './find-web-parts.ts'
import { proxyTo } from './server-paths.ts'
import { webPartsModule } from './web-parts-module.ts'

/*
 * The app with the web part of a plugin that is being written, for `tilth plugin dev`: a saved file is on every open screen at once. Stands in
 * front of the server at TILTH_API and shows the plugin in the folder TILTH_WRITTEN_PLUGIN.
 */
const { TILTH_API = '', TILTH_WRITTEN_PLUGIN = '', PORT } = process.env
const web = dirname(import.meta.dirname)
const written = realpathSync(TILTH_WRITTEN_PLUGIN)

export default defineConfig({
  root: web,
  plugins: [solid(), webPartsModule(rootAbove(web), written)],
  // A view finds what it is handed through the app's own kit and the app's own Solid, whatever lies in its author's folder.
  resolve: { dedupe: ['solid-js', '@tilth/plugin-kit'] },
  cacheDir: join(written, '.tilth', 'web'),
  server: {
    host: '127.0.0.1',
    port: Number(PORT),
    strictPort: true,
    fs: { allow: [searchForWorkspaceRoot(web), written] },
    watch: { ignored: [join(written, '.tilth', '**')] },
    proxy: proxyTo(TILTH_API),
  },
})
