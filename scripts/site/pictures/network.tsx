import { T, textOf } from "../here.tsx";
import type { TextKey } from "../here.tsx";
import { shortened } from "../words.ts";

/** Something in a network, in one of its columns. */
export interface Node {
  readonly id: string;
  readonly label: string;
  /** Relative to the page; undefined if it has none. */
  readonly href: string | undefined;
}

/** Columns of things and the lines between neighbours; what the lines say stands as a list on the same page. */
export interface Network {
  readonly columns: readonly { readonly title: TextKey; readonly nodes: readonly Node[] }[];
  /** From a thing of one column to one of the next. */
  readonly lines: readonly (readonly [from: string, to: string])[];
}

const row = 24;
const top = 26;
const width = 1040;

/** A network as columns. Nothing is drawn if a column is empty or has more than fits. */
export function NetworkPicture({
  network: { columns, lines },
  label,
}: {
  readonly network: Network;
  readonly label: TextKey;
}) {
  const tallest = Math.max(...columns.map(({ nodes }) => nodes.length));
  if (columns.some(({ nodes }) => nodes.length === 0) || tallest > 40) return null;
  const step = width / columns.length;
  const box = step - 44;
  const places = new Map(
    columns.flatMap(({ nodes }, column) =>
      nodes.map(
        ({ id }, index) =>
          [id, { x: column * step, y: yOf(index, nodes.length, tallest) }] as const,
      ),
    ),
  );
  const height = top + tallest * row + 4;
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={textOf(label)}>
        {lines.flatMap(([from, to]) => {
          const [a, b] = [places.get(from), places.get(to)];
          if (!a || !b) return [];
          const [x1, x2] = [a.x + box, b.x - 4];
          const middle = (x1 + x2) / 2;
          return [
            <path
              key={`${from} ${to}`}
              class="link"
              d={`M${x1} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${x2} ${b.y}`}
            />,
          ];
        })}
        {columns.map(({ title, nodes }, column) => (
          <g key={title}>
            <text class="tick" x={column * step} y={12}>
              {textOf(title)}
            </text>
            {nodes.map(({ id, label: words, href }) => {
              const { x, y } = places.get(id)!;
              const text = (
                <text x={x} y={y + 4}>
                  <title>{words}</title>
                  {shortened(words, Math.floor(box / 6.9))}
                </text>
              );
              return href === undefined ? (
                <g key={id}>{text}</g>
              ) : (
                <a key={id} href={href}>
                  {text}
                </a>
              );
            })}
          </g>
        ))}
      </svg>
      <figcaption>
        <T k={label} />
      </figcaption>
    </figure>
  );
}

/** Short columns stand in the middle. */
function yOf(index: number, count: number, tallest: number): number {
  return top + (index + (tallest - count) / 2) * row + row / 2;
}
