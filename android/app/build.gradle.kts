plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

val repository: File = rootDir.parentFile
val made: File = layout.buildDirectory.dir("stint").get().asFile

android {
    namespace = "org.stint.app"
    compileSdk = 35
    ndkVersion = "27.2.12479018"

    defaultConfig {
        applicationId = "org.stint.app"
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
    }

    sourceSets["main"].apply {
        kotlin.srcDir(made.resolve("door/kotlin"))
        jniLibs.srcDir(made.resolve("door/jniLibs"))
        res.srcDir(made.resolve("texts"))
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    // Both would make two builds of one commit differ.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }
    packaging.jniLibs.useLegacyPackaging = false

    lint {
        // Said in the manifest so that a test can hold it.
        disable += "HardcodedDebugMode"
    }
}

kotlin {
    compilerOptions.jvmTarget = org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_17
}

dependencies {
    implementation("net.java.dev.jna:jna:5.17.0@aar")
}

val door by tasks.registering(Exec::class) {
    description = "The library of four ABIs and the Kotlin that calls it"
    commandLine("$repository/bindings/android", made.resolve("door").path)
}

val texts by tasks.registering(Exec::class) {
    description = "The texts of messages/ as resources"
    workingDir = repository
    commandLine(
        "cargo", "run", "--locked", "-q", "-p", "stint-messages", "--bin", "stint-resources", "--",
        "android", made.resolve("texts").path, "shell", "android", "device", "common", "watch",
    )
}

val licences by tasks.registering(Exec::class) {
    description = "The licences of what the app brings along, as a resource"
    dependsOn(texts)
    workingDir = repository
    commandLine("python3", "android/licences", made.resolve("texts/raw/licences.txt").path)
}

tasks.named("preBuild") { dependsOn(door, texts, licences) }
