// Finds Node 24 for the front-end build and says where in the property heard.node.
// In order: the one on the PATH (Vaadin finds that itself), the one fetched before, one through npm.
// When none can be had the property stays unset and Vaadin tries its own download.
def runs(List<String> command) {
  try {
    def p = new ProcessBuilder(command).redirectErrorStream(true).start()
    def out = p.inputStream.text
    return p.waitFor() == 0 ? out.trim() : null
  } catch (IOException ignored) { return null }
}
def major(String version) {
  def m = version =~ /^v(\d+)\./
  return m.find() ? m.group(1) as int : 0
}

def windows = System.getProperty('os.name').startsWith('Windows')
// Vaadin accepts a Node only when npm lies beside it, which distribution packages often break.
def onPath = System.getenv('PATH').split(File.pathSeparator).collect { new File(it, windows ? 'node.exe' : 'node') }.find { it.canExecute() }
if (onPath && major(runs([onPath.path, '--version']) ?: '') >= 24) {
  def homes = [onPath, onPath.canonicalFile].collect { it.parentFile }
  if (homes.any { new File(it, 'node_modules/npm/bin/npm-cli.js').exists() || new File(it, '../lib/node_modules/npm/bin/npm-cli.js').exists() }) return
}

def folder = new File(project.basedir, '.node')
def link = new File(folder, windows ? 'node.exe' : 'node')
def npmBeside = new File(folder, 'node_modules/npm/bin/npm-cli.js')
if (!link.exists() || !npmBeside.exists()) {
  println 'Node 24 is not on the PATH: fetching it through npm into .node'
  folder.mkdirs()
  def said = runs([windows ? 'npm.cmd' : 'npm', 'install', '--no-audit', '--no-fund', '--prefix', folder.path, 'node@24', 'npm@11'])
  def binary = new File(folder, windows ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node')
  if (said == null || !binary.exists()) {
    log.warn('Node 24 could not be had through npm (is npm installed, can it reach its registry?). Vaadin will now try its own download.')
    return
  }
  java.nio.file.Files.deleteIfExists(link.toPath())
  java.nio.file.Files.createSymbolicLink(link.toPath(), folder.toPath().relativize(binary.toPath()))
}
if (major(runs([link.path, '--version']) ?: '') >= 24) project.properties['heard.node'] = folder.path
else log.warn('.node/node does not run here; delete the folder .node to fetch it again. Vaadin will now try its own download.')
