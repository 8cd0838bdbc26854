import { useEffect, useState } from 'react';
import { EditorPlace } from '../places/editor/EditorPlace.tsx';
import type { Preview } from '../places/editor/PreviewPart.tsx';
import { firstAtOnce } from '../pool/firstAtOnce.ts';
import { parseAside } from '../pool/parseAside.ts';
import { createStagedSource, type StagedSource } from '../pool/stagedEnsemble.ts';
import { explainAt, outlineOf, suggestAt } from '../scenario/assist.ts';
import { forms } from '../scenario/edits/forms.ts';
import { createEditor } from '../stores/editor.ts';
import { previewOf } from '../stores/scenarioPreview.ts';
import { navigateHash, useHashSearch } from './hashLocation.ts';
import { givenId, library } from './openScenarios.ts';
import { deviceStorage } from './settings.ts';
import { longestLink, packText, unpackText } from './textLink.ts';
import { workers } from './workers.ts';

const editor = createEditor({
  parseAside,
  storage: deviceStorage(),
  newId: () => crypto.randomUUID(),
  now: () => Date.now(),
  timer: (callback, ms) => {
    const handle = setTimeout(callback, ms);
    return () => clearTimeout(handle);
  },
});

let source: StagedSource | null = null;

const preview: Preview = (scenario, onStage, onError) => {
  try {
    source ??= createStagedSource(workers(), firstAtOnce);
    previewOf(source, scenario, onStage, onError);
  } catch (error) {
    onError(error instanceof Error ? error.message : String(error));
  }
  return () => source?.cancel();
};

const assist = { suggestAt, explainAt, outlineOf };

const templates = [
  {
    id: 'two',
    name: 'two-sides',
    load: async () => (await import('../../scenarios/two-sides.yaml?raw')).default,
  },
  {
    id: 'september',
    name: 'september-2016',
    load: async () => (await import('../../scenarios/september-2016.yaml?raw')).default,
  },
] as const;

const linkOf = async (text: string): Promise<string> =>
  `${window.location.href.replace(/#.*$/s, '')}#/editor?text=${await packText(text)}`;

const open = async (place: 'replay' | 'lab', name: string, text: string): Promise<void> => {
  const file = { name, size: text.length, text: async () => text };
  if (await library.getState().give(file)) navigateHash(`/${place}/${givenId}`);
};

/** The editor with what it needs from the page. Its code is loaded with the first visit. */
export function EditorRoom() {
  const [linkBroken, setLinkBroken] = useState(false);
  const packed = new URLSearchParams(useHashSearch()).get('text');
  useEffect(() => {
    if (packed === null) return;
    // The draft has the text from here on: the address would only grow old.
    navigateHash('/editor', { replace: true });
    const take = async (): Promise<void> => {
      const text = await unpackText(packed);
      setLinkBroken(text === null);
      if (text !== null) editor.getState().create('from-a-link', text);
    };
    void take();
  }, [packed]);
  return (
    <EditorPlace
      editor={editor}
      assist={assist}
      forms={forms}
      templates={templates}
      preview={preview}
      linkOf={linkOf}
      longestLink={longestLink}
      linkBroken={linkBroken}
      onOpen={(place, name, text) => void open(place, name, text)}
    />
  );
}
