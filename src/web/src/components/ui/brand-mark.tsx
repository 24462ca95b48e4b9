/** Two lines that meet: the statement and the sale. */
export function BrandMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={`${className} shrink-0`}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g fill="none" strokeWidth="2.6" strokeLinecap="round" className="stroke-on-accent">
        <path d="M8 12.5h9.5a4.5 4.5 0 0 1 0 9H14" />
        <path d="M24 19.5h-9.5a4.5 4.5 0 0 1 0-9H18" opacity="0.6" />
      </g>
    </svg>
  );
}
