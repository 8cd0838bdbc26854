/** The page: a masthead and the place that the address names. */
export function App() {
  return (
    <main>
      <h1>Parley</h1>
      <p>Record coded from reports. Futures come from the model.</p>
    </main>
  );
}
