/** Files chosen by hand, for those who do not drag. What is chosen is read by whoever listens for files. */
export function ChooseFiles({ label }: { label: string }) {
  return (
    <label className="needs-files btn focus-within:outline-3 focus-within:outline-focus">
      {label}
      <input type="file" multiple data-export-files className="sr-only" />
    </label>
  )
}
