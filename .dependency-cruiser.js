/**
 * The import table of the house. Each folder may import what its row names, itself, and nothing else; every cycle is
 * an error. A row's name is what a violation prints, so it says the rule in words.
 */
const service = 'src-main/study-service';
const capabilities = '(intake|corpus|search|comparison|framing|quiz|classroom|packs|settings|upkeep)';

/** What works on texts alone. */
const analysers = [
  `^${service}/comparison/[^/]+/`,
  `^${service}/corpus/anchors/`,
  `^${service}/intake/(html|text|signs)/`,
  `^${service}/quiz/(drafting/|grade-answer\\.ts|review/schedule-review\\.ts)`,
];

/** `from` may import only what matches `to` (paths, node_modules and node: builtins). */
const only = (name, from, to, fromNot) => ({
  name,
  severity: 'error',
  from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
  to: { pathNot: to },
});
const npm = (...names) => names.map((name) => `^node_modules/${name}/`);

export default {
  forbidden: [
    { name: 'no import cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('contract imports zod only', '^src-main/contract/', ['^src-main/contract/', ...npm('zod')]),
    {
      name: 'SQL lives in stores and database/ only',
      severity: 'error',
      from: {
        path: '^src-main/',
        // Who wires the service opens the library, and upkeep looks after it
        pathNot: [`^${service}/(database|upkeep)/`, `^${service}/.*-store\\.ts$`, `^${service}/[^/]+\\.ts$`],
      },
      to: { path: ['^node_modules/better-sqlite3/', `^${service}/database/`], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'an analyser is a pure function of its input: no disk, no network, no store; only its word lists are read',
      severity: 'error',
      from: { path: analysers, pathNot: '-(lists|lexicons?|vectors)\\.ts$' },
      to: {
        path: [
          '^(node:)?(fs|net|http|https|http2|tls|dns|os|child_process|worker_threads)(/|$)',
          `^${service}/.*-store\\.ts$`,
          `^${service}/database/`,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'a file is called by what it does or is: no drawers named utils, helpers or manager',
      severity: 'error',
      from: {},
      to: { path: '^(src-[a-z]+|scripts|test)/.*\\b(utils?|helpers?|managers?|misc|common)\\b' },
    },
    {
      name: 'electron is imported by the shell only',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: '^src-main/electron-shell/' },
      to: { path: '^node_modules/electron/' },
    },
    only(
      'the study service imports itself, contract and libraries; never a transport, a process or the shell',
      `^${service}/`,
      [`^${service}/`, '^src-main/contract/', '^node_modules/', '^(node:)?[a-z_/]+$'],
    ),
    {
      name: "a capability reads another's work only through corpus/",
      severity: 'error',
      from: { path: `^${service}/${capabilities}/`, pathNot: `^${service}/framing/cues/` },
      to: {
        path: `^${service}/${capabilities}/`,
        pathNot: [`^${service}/$1/`, `^${service}/corpus/`],
      },
    },
    {
      // Who is quoted and what is a hedge must be told in one way: a cue and the wording lens show the same words.
      name: "cues read the comparison's pure analysers of one article, and of others' work what every capability may",
      severity: 'error',
      from: { path: `^${service}/framing/cues/` },
      to: {
        path: `^${service}/${capabilities}/`,
        pathNot: [
          `^${service}/(framing|corpus)/`,
          `^${service}/comparison/(wording|quotations)/`,
          `^${service}/comparison/(split-sentences|compared-article)\\.ts$`,
        ],
      },
    },
    {
      name: 'a capability does not know dispatch or the wiring',
      severity: 'error',
      from: { path: `^${service}/${capabilities}/` },
      to: { path: `^${service}/[^/]+\\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    only('transports import contract and each other', '^src-main/transports/', [
      '^src-main/transports/',
      '^src-main/contract/',
      ...npm('ws', '@types/ws', 'bonjour-service', 'zod'),
      '^(node:)?[a-z_/]+$',
    ]),
    only('processes join the service to a transport', '^src-main/processes/', [
      '^src-main/processes/',
      '^src-main/transports/',
      '^src-main/contract/',
      `^${service}/create-(study|unopened)-service\\.ts$`,
      ...npm('zod'),
      '^(node:)?[a-z_/]+$',
    ]),
    only(
      'the shell imports electron, the transports it relays over and how to start a service',
      '^src-main/electron-shell/',
      [
        '^src-main/electron-shell/',
        '^src-main/transports/',
        '^src-main/contract/',
        '^src-main/processes/(folders|service-options|keep-log)\\.ts$',
        ...npm('electron', 'zod'),
        '^(node:)?[a-z_/]+$',
      ],
    ),
    {
      name: 'the renderer takes types and words from contract/ and nothing else of the main side',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/', pathNot: '^src-main/contract/' },
    },
    {
      name: 'a page loads the plain words of contract/ and not its schemas, which bring the parser into the page',
      severity: 'error',
      from: { path: '^src-(renderer|handout)/' },
      to: {
        path: '^src-main/contract/',
        pathNot: '^src-main/contract/plain/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'a place of the renderer does not import another place',
      severity: 'error',
      from: {
        path: '^src-renderer/(library|case|reader|comparison|notes|lesson|quiz|classroom|handouts|search|settings|help)/',
      },
      to: {
        path: '^src-renderer/(library|case|reader|comparison|notes|lesson|quiz|classroom|handouts|search|settings|help)/',
        pathNot: '^src-renderer/$1/',
      },
    },
    only('the study client imports contract and its store only', '^src-renderer/study-client/', [
      '^node_modules/idb/',
      '^out/words/',
      '^src-renderer/study-client/',
      '^src-main/contract/',
    ]),
    only(
      'the page of the handout is a page of its own: words of contract/, design and pure libraries',
      '^src-handout/',
      [
        '^src-handout/',
        '^out/words/',
        '^src-main/contract/',
        '^src-renderer/design/',
        ...npm('svelte', '@noble/hashes', 'minisearch'),
      ],
    ),
    only('design imports nothing of the places', '^src-renderer/design/', [
      '^out/words/',
      // English as the service writes it, by which it is known again (read-sentence.ts)
      '^resources/words/en/(?:drafted|cues)\\.json$',
      '^src-renderer/design/',
      '^src-main/contract/',
      '^node_modules/',
    ]),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^out/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: ['.svelte', '.css'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.json'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
