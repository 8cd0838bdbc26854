import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Prose } from '../../exercise/prose.ts';
import styles from './ExercisePlace.module.css';

/** Prose of an exercise as elements: those named here, and no others. */
export function ProseText({ prose }: { prose: readonly Prose[] }) {
  return <div className={styles.prose}>{prose.map(element)}</div>;
}

function element(node: Prose, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'code':
      return <code key={key}>{node.value}</code>;
    case 'break':
      return <br key={key} />;
    case 'paragraph':
      return <p key={key}>{node.children.map(element)}</p>;
    case 'heading':
      return <h3 key={key}>{node.children.map(element)}</h3>;
    case 'quote':
      return <blockquote key={key}>{node.children.map(element)}</blockquote>;
    case 'item':
      return <li key={key}>{node.children.map(element)}</li>;
    case 'emphasis':
      return <em key={key}>{node.children.map(element)}</em>;
    case 'strong':
      return <strong key={key}>{node.children.map(element)}</strong>;
    case 'list':
      return node.ordered ? (
        <ol key={key}>{node.children.map(element)}</ol>
      ) : (
        <ul key={key}>{node.children.map(element)}</ul>
      );
    case 'link':
      return node.href.startsWith('#/') ? (
        <Link key={key} href={node.href.slice(1)}>
          {node.children.map(element)}
        </Link>
      ) : (
        <a key={key} href={node.href} target="_blank" rel="noreferrer noopener">
          {node.children.map(element)}
        </a>
      );
  }
}
