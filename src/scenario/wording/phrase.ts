/** Names of types that are told by words of their own. */
export type TypeName =
  | 'id'
  | 'rivalryId'
  | 'patronageId'
  | 'tieId'
  | 'instant'
  | 'instantOrDay'
  | 'instantOnly'
  | 'day'
  | 'zone'
  | 'hours'
  | 'numberPath'
  | 'ratio'
  | 'meetings'
  | 'condition'
  | 'rule'
  | 'deliveredInRecord'
  | 'textList'
  | 'textMap'
  | 'numberList';

/** A part of a sentence about a file as plain data, so that each language can say it in its own way. */
export type Phrase =
  // What stands in the file
  | { is: 'written'; text: string }
  | { is: 'nothing' }
  | { is: 'null' }
  | { is: 'emptyList' }
  | { is: 'length'; count: number; unit: Unit }
  | { is: 'somethingElse' }
  | { is: 'this' }
  // What should stand there
  | { is: 'number'; whole: boolean; min: number | null; max: number | null }
  | { is: 'atMost'; limit: number }
  | { is: 'atLeast'; limit: number }
  | { is: 'lengthAtMost'; limit: number; unit: Unit }
  | { is: 'lengthAtLeast'; limit: number; unit: Unit }
  | { is: 'notEmpty' }
  | { is: 'text' }
  | { is: 'truth' }
  | { is: 'map' }
  | { is: 'list' }
  | { is: 'listOf'; count: number }
  | { is: 'numbers'; count: number }
  | { is: 'either'; words: readonly string[] }
  | { is: 'oneOf'; words: readonly string[] }
  | { is: 'words'; words: readonly string[] }
  | { is: 'byObserver'; min: number; max: number }
  | { is: 'ruleNamed'; names: readonly string[] }
  | { is: 'alternatives'; of: readonly Phrase[] }
  | { is: 'type'; name: TypeName }
  | { is: 'anotherText' }
  | { is: 'anotherValue' };

export type Unit = 'characters' | 'entries';

/** What a sentence is about: the file, a part of it, a value in it. */
export type Subject =
  | { of: 'file' }
  | { of: 'part'; key: string; title: string | null }
  | { of: 'value'; key: string; owner: string | null }
  | { of: 'entry'; number: number; owner: string | null }
  | { of: 'written'; text: string }
  | { of: 'time' }
  | { of: 'timed'; what: Timed };

/** What has a time. */
export type Timed =
  | 'opening'
  | 'meeting'
  | 'agreement'
  | 'renewal'
  | 'event'
  | 'question'
  | 'questionEnd'
  | 'exception';

/** How each kind of phrase is said in a language. */
export type PhraseWords = {
  readonly [Is in Phrase['is']]: (phrase: Extract<Phrase, { is: Is }>) => string;
};
