/** Files chosen by hand, for those who do not drag. What is chosen is read by whoever listens for files. */
export function ChooseFiles({ label }: { label: string }) {
  return (
    <label className="needs-files btn">
      {label}
      <input type="file" multiple data-export-files className="sr-only" />
    </label>
  )
}
