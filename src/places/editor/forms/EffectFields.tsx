import { useNeeds } from './useNeeds.ts';
import { useIntl, type IntlShape } from 'react-intl';
import type { EffectField, EffectKind } from '../../../scenario/edits/effectKinds.ts';
import type { FormView } from '../../../scenario/edits/formView.ts';
import type { PlainValue } from '../../../scenario/plainValue.ts';
import { parameterName } from '../../../words/parameterWords.ts';
import { CheckField } from './CheckField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import type { FormProps } from './formProps.ts';
import { TextField } from './TextField.tsx';
import { nameOf, tieWords } from './tieWords.ts';
import styles from './forms.module.css';

export type Written = Readonly<Record<string, PlainValue>>;

interface EffectFieldsProps extends Pick<FormProps, 'view' | 'forms'> {
  kind: EffectKind;
  written: Written;
  /** Undefined: nothing is to be said of it. */
  onChange: (key: EffectField['key'], value: PlainValue | undefined) => void;
}

/** What is asked for an effect of some kind. */
export function EffectFields({ kind, written, view, forms, onChange }: EffectFieldsProps) {
  const intl = useIntl();
  const needs = useNeeds();
  return (
    <div className={`${styles.row} ${styles.effect}`}>
      {kind.fields.map((field) => {
        const { key, type, isOptional } = field;
        const label = intl.formatMessage({ id: `editor.effectField.${key}` });
        const value = written[key];
        const shown = value === undefined || value === null ? '' : String(value);
        const set = (next: PlainValue | undefined): void => onChange(key, next);
        if (type === 'switch')
          return <CheckField key={key} label={label} isOn={value === true} onTurn={set} />;
        const options = choicesOf(intl, view, field);
        if (options !== null)
          return options.length === 0 ? (
            <p key={key} className={styles.help}>
              {label}: {intl.formatMessage({ id: 'editor.effects.none' })}
            </p>
          ) : (
            <ChoiceField key={key} label={label} value={shown} options={options} onChoose={set} />
          );
        const read = (text: string): PlainValue => (type === 'number' ? numberIn(text) : text);
        return (
          <TextField
            key={key}
            label={label}
            value={shown}
            isCode={type === 'number'}
            refusal={(text) => {
              if (text === '' && isOptional) return null;
              const file = { events: { x: { effects: { x: { kind: kind.kind } } } } };
              const expected = forms.refusalOf(['events', 'x', 'effects', 'x', key], read(text), file);
              return expected && needs(expected);
            }}
            onCommit={(text) => set(text === '' ? undefined : read(text))}
          />
        );
      })}
    </div>
  );
}

/** The number that was typed; where it is none, the text. */
function numberIn(text: string): number | string {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

/** Among what a field chooses; null for one that is written. */
function choicesOf(
  intl: IntlShape,
  view: FormView,
  { type }: EffectField,
): readonly { value: string; label: string }[] | null {
  const { actors, ties, channels } = view;
  switch (type) {
    case 'rivalry':
      return ties
        .filter(({ part }) => part === 'rivalries')
        .map(({ id, part, from, to }) => ({ value: id, label: tieWords(intl, view, part, from, to) }));
    case 'tie':
      return actors.flatMap(({ id: from }) =>
        actors
          .filter(({ id }) => id !== from)
          .map(({ id: to }) => ({ value: `${from}|${to}`, label: tieWords(intl, view, 'ties', from, to) })),
      );
    case 'channel':
      return channels.map(({ id, name }) => ({ value: id, label: name }));
    case 'path':
      return [
        ...actors.map(({ id, numbers }) => ({ who: nameOf(view, id), numbers })),
        ...ties.map(({ part, from, to, numbers }) => ({
          who: tieWords(intl, view, part, from, to),
          numbers,
        })),
      ].flatMap(({ who, numbers }) =>
        numbers.map(({ path, parameter }) => ({
          value: path.join('.'),
          label: intl.formatMessage(
            { id: 'editor.effects.number' },
            { who, number: parameterName(intl, parameter) },
          ),
        })),
      );
    default:
      return null;
  }
}

/** An effect to begin with: what must be said is said, by the first that can be chosen and the examples of the format. */
export function firstWritten(intl: IntlShape, view: FormView, { kind, fields }: EffectKind): Written {
  const said = fields.flatMap((field): [string, PlainValue][] => {
    if (field.example !== null) return [[field.key, field.example]];
    const [first] = field.isOptional ? [] : (choicesOf(intl, view, field) ?? []);
    return first === undefined ? [] : [[field.key, first.value]];
  });
  return { kind, ...Object.fromEntries(said) };
}

/** Whether all is said that must be. */
export const isWhole = ({ fields }: EffectKind, written: Written): boolean =>
  fields.every(({ key, isOptional }) => isOptional || written[key] !== undefined);

/** What was said with one field changed, or left out. */
export function withField(written: Written, key: string, value: PlainValue | undefined): Written {
  const { [key]: _, ...rest } = written;
  return value === undefined ? rest : { ...rest, [key]: value };
}
