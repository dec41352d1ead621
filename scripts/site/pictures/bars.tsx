import type { ComponentChildren } from "preact";

/** One row of a table of figures. */
export interface Bar {
  readonly key: string;
  readonly label: ComponentChildren;
  /** As many as there are kinds. */
  readonly counts: readonly number[];
}

const width = 320;

/** Figures as a table, each row with its bar: the picture and its figures are one thing. */
export function BarTable({
  caption,
  head,
  kinds,
  bars,
}: {
  readonly caption: ComponentChildren;
  readonly head: ComponentChildren;
  /** What is counted: at most three, each with a look of its own. */
  readonly kinds: readonly ComponentChildren[];
  readonly bars: readonly Bar[];
}) {
  const total = ({ counts }: Bar) => counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...bars.map(total));
  const scale = (count: number) => Math.round((count / most) * width * 10) / 10;
  return (
    <div class="wide">
      <table class="bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <td />
            {kinds.map((kind, index) => (
              <th scope="col" class={`count-of kind-${index}`} key={index}>
                {kind}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{bar.label}</th>
              <td>
                <svg viewBox={`0 0 ${width} 12`} aria-hidden="true" preserveAspectRatio="none">
                  {bar.counts.map((count, index) => (
                    <rect
                      key={index}
                      class={`kind-${index}`}
                      x={scale(bar.counts.slice(0, index).reduce((sum, one) => sum + one, 0))}
                      y={1}
                      width={scale(count)}
                      height={10}
                    />
                  ))}
                </svg>
              </td>
              {bar.counts.map((count, index) => (
                <td class="count-of" key={index}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
