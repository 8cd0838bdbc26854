import { useIntl } from 'react-intl';
import type { ActorLook } from '../../charts/actorLook.ts';
import type { MessageId } from '../../words/catalog.ts';
import { Changed } from './Changed.tsx';
import { MemoryVector, type Vector } from './MemoryVector.tsx';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './controls.module.css';

/** The rules that a menu offers; the file format knows more. */
const rules: readonly { name: string; words: MessageId }[] = [
  { name: 'reassurance', words: 'lab.ruleReassurance' },
  { name: 'tit-for-tat', words: 'lab.ruleTitForTat' },
  { name: 'generous-tit-for-tat', words: 'lab.ruleGenerous' },
  { name: 'grim', words: 'lab.ruleGrim' },
  { name: 'win-stay-lose-shift', words: 'lab.ruleWsls' },
  { name: 'memory-one', words: 'lab.ruleMemoryOne' },
  { name: 'bush-mosteller', words: 'lab.ruleBush' },
  { name: 'roth-erev', words: 'lab.ruleRoth' },
  { name: 'cooperator', words: 'lab.ruleCooperator' },
  { name: 'defector', words: 'lab.ruleDefector' },
];

/** Where memory of one step begins: answers in kind, forgives one breach in ten, and errs as often. */
const firstVector: Vector = [0.95, 0.1, 0.95, 0.1];

function ruleOf(to: unknown): { name: string; vector: Vector | null } {
  if (typeof to === 'string') return { name: to, vector: null };
  const { name, vector } = to as { name: string; vector?: Vector };
  return { name, vector: vector ?? null };
}

/** The decision rule of one actor; that of a memory of one step with its four chances. */
export function RuleMenu({ look }: { look: ActorLook }) {
  const intl = useIntl();
  const { store } = useBoundLab();
  const path = `actors.${look.id}.rule`;
  const change = useLab((state) => state.changes.find((one) => 'set' in one && one.set === path));
  const { name, vector } =
    change && 'set' in change ? ruleOf(change.to) : { name: '', vector: null as Vector | null };
  const { change: make, reset, settle } = store.getState();
  const choose = (next: string): void => {
    if (next === '') reset(path);
    else make({ set: path, to: next === 'memory-one' ? { name: next, vector: firstVector } : next });
    settle();
  };
  return (
    <>
      <p className={styles.menuRow}>
        <label htmlFor={`rule-${look.id}`} style={{ color: `var(--${look.role})` }}>
          {change ? <Changed /> : null}
          {look.short}
        </label>
        <select
          id={`rule-${look.id}`}
          aria-label={intl.formatMessage({ id: 'lab.rule' }, { actor: look.name })}
          value={name}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{intl.formatMessage({ id: 'lab.ruleOfScenario' })}</option>
          {rules.map((rule) => (
            <option key={rule.name} value={rule.name}>
              {intl.formatMessage({ id: rule.words })}
            </option>
          ))}
        </select>
      </p>
      {vector === null ? null : (
        <MemoryVector
          actor={look.name}
          vector={vector}
          onTurn={(next) => make({ set: path, to: { name, vector: next } })}
          onSettle={settle}
        />
      )}
    </>
  );
}
