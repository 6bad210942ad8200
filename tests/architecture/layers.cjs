/** The one direction of imports: domain ← contract ← service → db, templates → domain. Read by dependency-cruiser. */
const only = (folder, ...allowed) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `${folder}/ may import ${allowed.length === 0 ? 'itself alone' : allowed.join(', ')} and what is said of packages below`,
  from: { path: `^${folder}/` },
  to: { path: '^(domain|contract|db|templates|service|main|preload|renderer|tests|scripts)/', pathNot: `^(${[folder, ...allowed].join('|')})(/|\\.ts$)` },
})

module.exports = {
  forbidden: [
    only('domain'),
    only('contract', 'domain'),
    only('db', 'domain'),
    only('templates', 'domain'),
    only('service', 'domain', 'contract', 'db', 'templates'),
    only('main', 'contract/bridge'),
    only('preload', 'contract/bridge'),
    only('renderer', 'contract', 'domain'),
    { name: 'domain-is-pure', severity: 'error', comment: 'no packages, no node in domain/', from: { path: '^domain/' }, to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] } },
    { name: 'contract-packages', severity: 'error', comment: 'a contract is zod and oRPC', from: { path: '^contract/' }, to: { path: 'node_modules', pathNot: 'node_modules/(zod|@orpc/contract)/' } },
    { name: 'no-node-in-renderer', severity: 'error', comment: 'the page has no operating system', from: { path: '^(renderer|contract)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'electron-in-rims', severity: 'error', comment: 'only the shell knows Electron', from: { pathNot: '^(main|preload|service/hosts|tests|scripts)/' }, to: { path: 'node_modules/electron/' } },
    { name: 'features-apart', severity: 'error', comment: 'a feature never imports a feature', from: { path: '^renderer/features/([^/]+)/' }, to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' } },
    { name: 'features-are-leaves', severity: 'error', comment: 'only the shell puts features together', from: { path: '^renderer/(lib|components)/' }, to: { path: '^renderer/(features|app)/' } },
    { name: 'database-behind-db', severity: 'error', comment: 'the driver is in db/ alone', from: { pathNot: '^(db|tests|scripts)/' }, to: { path: 'node_modules/better-sqlite3/' } },
    { name: 'no-circles', severity: 'error', comment: 'a circle of values has no bottom to read first', from: { path: '^(domain|contract|db|templates|service|main|preload|renderer)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'], conditionNames: ['import', 'require', 'node', 'default'], exportsFields: ['exports'] },
  },
}
