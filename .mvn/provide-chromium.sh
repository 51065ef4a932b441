#!/bin/sh
# Makes sure that Chromium and its driver are there for the Selenium tests: installs Debian's when it may, else says what to install.
set -eu
browser=${TEST_CHROMIUM:-/usr/bin/chromium}
driver=${TEST_CHROMEDRIVER:-/usr/bin/chromedriver}
if [ -x "$browser" ] && [ -x "$driver" ]; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium and its driver for the browser tests (once) …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
  exit 0
fi
echo "The browser tests need Chromium and its driver. Install them:  sudo apt-get install chromium chromium-driver" >&2
echo "or set TEST_CHROMIUM and TEST_CHROMEDRIVER to where they are." >&2
exit 1
