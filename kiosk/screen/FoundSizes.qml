pragma Singleton
import QtQuick

// The sizes at which bodies had room before: {size, fits} by what they showed.
QtObject {
    property var sizes: ({})
}
