import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
  type Parameter,
  type ParameterKey,
} from './parameters.ts';

/** As much of JSON Schema as scenarioJsonSchema writes. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

const PARAMETER_PLACES: Partial<Record<ParameterKey, string>> = {
  trust: '`rivalries.*.trust`, `ties.*`',
  seenControl: '`actors.*.seenControl`',
  outside: '`outside`',
  leverage: '`patronages.*.leverage`',
  responsibility: '`patronages.*.responsibility`',
  solidarity: '`patronages.*.solidarity`',
  spoilerRate: '`spoilers.*.rate`',
  spoilerSize: '`spoilers.*.size`',
  spoilerSeen: '`spoilers.*.seen`',
  beta: '`channels.*.beta.*`',
  exit: '`channels.*.exit.*`',
};

const INTRODUCTION = `# The scenario file

One YAML file describes one conflict. This page is made from the schema in \`src/scenario/schema\`, as is
[the JSON Schema](../public/schema/scenario.schema.json) that an editor with YAML support reads: begin a file with

    # yaml-language-server: $schema=../public/schema/scenario.schema.json

and it completes and explains as you type. \`npx parley validate FILE\` names every mistake with its line, its column and the way out.
[two-sides.yaml](../scenarios/two-sides.yaml) is the smallest scenario and a good beginning.

- Things have ids (letters, digits, hyphens) and stand in maps by id, so that paths never move: \`rivalries.north/south.patience\` is a
  path for \`--set\`, for accounts and for shifts. A rivalry is FROM/TOWARD, a patronage PATRON/CLIENT, a tie OF|IN.
- A **number** of the model may be a plain number, or a map with \`value\`, \`low\` and \`high\`: then each run draws its own value between the two
  ends, on the scale of the parameter (linear where an end lies outside of it). Without \`value\` the centre is the middle on that scale.
  \`why\` beside them gives the reason.
- **Times** are ISO dates with clock time and zone. Spans are in hours. Numbers "per 12 h" are rescaled to the step of the clock.
- Where the file leaves something out, the default of this page holds.
`;

/** The reference of the format as Markdown, from its JSON Schema. */
export function formatReference(root: Record<string, unknown>): string {
  const schema = root as Schema;
  return new Reference(schema.$defs ?? {}).write();
}

/** Types that are said in a word where they stand, and explained in a table of their own. */
const SMALL: Record<string, string> = {
  id: 'id',
  ids: 'ids',
  rivalryId: 'rivalry id',
  tieId: 'tie id',
  patronageId: 'patronage id',
  instant: 'time',
  instantKey: 'time',
  instantOrDay: 'time or date',
  day: 'date',
  zone: 'time zone',
  meetings: 'meetings',
  tie: 'tie',
  condition: 'condition',
  partOfFile: 'part of the file',
};

class Reference {
  private readonly defs: Record<string, Schema>;

  constructor(defs: Record<string, Schema>) {
    this.defs = defs;
  }

  write(): string {
    const { scenario, effect, rule, outcome } = this.defs as Record<
      'scenario' | 'effect' | 'rule' | 'outcome',
      Schema
    >;
    const parts = Object.entries(this.defs).filter(
      ([id, def]) => id !== 'scenario' && def.properties !== undefined,
    );
    const sections = [
      INTRODUCTION,
      `## The whole file\n\n${scenario.description}\n\n${this.fieldTable('scenario', scenario)}`,
      ...parts.map(([id, def]) => `## ${def.title}\n\n${def.description}\n\n${this.fieldTable(id, def)}`),
      this.kinds(effect, 'kind', effect.oneOf ?? []),
      this.kinds(outcome, 'kind', outcome.oneOf ?? []),
      this.kinds(
        rule,
        'name',
        (rule.anyOf ?? []).flatMap((option) => option.oneOf ?? []),
      ),
      this.smallTypes(),
      parameterTable(),
    ];
    return `${sections.join('\n\n')}\n`;
  }

  private fieldTable(id: string, def: Schema): string {
    const rows = Object.entries(def.properties ?? {}).map(([key, field]) => {
      const needed = (def.required ?? []).includes(key);
      const otherwise = needed ? 'needed' : this.defaultWords(id, key, field);
      return `| \`${key}\` | ${this.typeWords(field)} | ${otherwise} | ${cell(this.meaning(field))} |`;
    });
    return ['| field | what | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
  }

  /** A field without words of its own has those of its type. */
  private meaning(field: Schema): string {
    if (field.description !== undefined) return field.description;
    const id = field.$ref?.split('/').at(-1) ?? '';
    const key = id.replace(/ByObserver$/, '');
    if (isParameter(key)) return PARAMETERS[key].text;
    return this.defs[id]?.description ?? '';
  }

  private defaultWords(id: string, key: string, field: Schema): string {
    const isOwn = id === 'actor' || id === 'rivalry';
    if (isOwn && isParameter(key) && key !== 'trust' && key !== 'seenControl') return `\`defaults.${key}\``;
    const reference =
      field.$ref
        ?.split('/')
        .at(-1)
        ?.replace(/ByObserver$/, '') ?? '';
    const optional = reference === 'seenControl' || reference === 'spoilerSeen';
    if (isParameter(reference) && !optional) return `\`${PARAMETERS[reference].default}\``;
    if (field.default === undefined) return '';
    const written = JSON.stringify(field.default);
    return written === '{}' || written === '[]' || written === '""'
      ? 'empty'
      : `\`${String(field.default)}\``;
  }

  private kinds(def: Schema, tag: string, options: readonly Schema[]): string {
    const rows = options.map(({ properties = {} }) => {
      const { [tag]: name, ...fields } = properties;
      const words = Object.entries(fields).map(([key, field]) => {
        const meaning = field.description === undefined ? '' : `, ${cell(field.description)}`;
        return `\`${key}\`: ${this.typeWords(field)}${meaning}`;
      });
      return `| \`${String(name?.const)}\` | ${words.join('<br>')} |`;
    });
    return [`## ${def.title}`, '', def.description, '', `| ${tag} | fields |`, '|---|---|', ...rows].join(
      '\n',
    );
  }

  private smallTypes(): string {
    const rows = Object.entries(SMALL)
      .filter(([id, name]) => this.defs[id] !== undefined && (id === 'instant' || name !== 'time'))
      .map(([id, name]) => {
        const { description = '', examples = [] } = this.defs[id]!;
        const written = examples
          .map((one) => `\`${typeof one === 'string' ? one : JSON.stringify(one)}\``)
          .join(', ');
        return `| ${name} | ${cell(description)} | ${cell(written)} |`;
      });
    return ['## Small forms', '', '| name | meaning | examples |', '|---|---|---|', ...rows].join('\n');
  }

  private typeWords(field: Schema): string {
    if (field.$ref !== undefined) return this.referenceWords(field.$ref.split('/').at(-1)!);
    if (field.const !== undefined) return `\`${String(field.const)}\``;
    if (field.enum !== undefined) return field.enum.map((word) => `\`${String(word)}\``).join(', ');
    const options = field.anyOf ?? field.oneOf;
    if (options !== undefined)
      return [...new Set(options.map((option) => this.typeWords(option)))].join(', or ');
    if (field.prefixItems !== undefined) return `list of ${field.prefixItems.length}`;
    if (field.type === 'array') return `list of ${this.typeWords(field.items ?? {})}`;
    if (typeof field.additionalProperties === 'object')
      return `map of ${this.typeWords(field.additionalProperties)}`;
    if (field.type === 'object') return 'map';
    if (field.type === 'number' || field.type === 'integer') return numberWords(field);
    return field.type === 'string'
      ? textWords(field)
      : field.type === 'boolean'
        ? 'true or false'
        : 'any value';
  }

  private referenceWords(id: string): string {
    if (SMALL[id] !== undefined) return `[${SMALL[id]}](#small-forms)`;
    const key = id.replace(/ByObserver$/, '');
    if (isParameter(key)) {
      const { min, max } = PARAMETERS[key];
      return `[number](#parameters) ${min} to ${max}${key === id ? '' : ', or by observer'}`;
    }
    const title = this.defs[id]?.title ?? id;
    return `[${title.toLowerCase()}](#${title.toLowerCase().replaceAll(' ', '-')})`;
  }
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function isParameter(key: string): key is ParameterKey {
  return Object.hasOwn(PARAMETERS, key);
}

function numberWords({ minimum, maximum, exclusiveMinimum, type }: Schema): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  const low = exclusiveMinimum === undefined ? minimum : `above ${exclusiveMinimum}`;
  if (low === undefined || Math.abs(minimum ?? 0) > 1e9) return kind;
  if (exclusiveMinimum !== undefined) return `${kind} ${low}`;
  return maximum === undefined ? `${kind} from ${low}` : `${kind} ${low} to ${maximum}`;
}

function textWords({ maxLength }: Schema): string {
  return maxLength === undefined || maxLength > 100 ? 'text' : `text of at most ${maxLength} characters`;
}

function placeOf(key: ParameterKey): string {
  if ((ACTOR_PARAMETER_KEYS as string[]).includes(key)) return `\`actors.*.${key}\`, \`defaults.${key}\``;
  if ((RIVALRY_PARAMETER_KEYS as string[]).includes(key))
    return `\`rivalries.*.${key}\`, \`defaults.${key}\``;
  return PARAMETER_PLACES[key] ?? '';
}

function parameterTable(): string {
  const rows = (Object.entries(PARAMETERS) as [ParameterKey, Parameter][]).map(([key, one]) => {
    const range = `${one.min} to ${one.max}${one.unit && ` ${one.unit}`}`;
    return `| ${one.label} (${one.symbol}) | ${placeOf(key)} | ${range} | ${one.default} | ${one.scale} | ${one.text} | ${one.support} |`;
  });
  return [
    '## Parameters',
    '',
    'A stated value lies in the range; the ends of a range may go beyond it as far as the number means anything.',
    '',
    '| parameter | where | range | default | drawn on | in words | support |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
