/** How to get Docker, by system: https://docs.docker.com/engine/install/ */
export const dockerInstallers = {
  macos: { title: 'macOS', line: 'brew install --cask docker-desktop' },
  windows: { title: 'Windows', line: 'winget install --id Docker.DockerDesktop' },
  linux: { title: 'Linux', line: 'curl -fsSL https://get.docker.com | sh' },
  chromeos: { title: 'ChromeOS', line: 'sudo apt-get update && sudo apt-get install -y docker.io' },
} as const;
